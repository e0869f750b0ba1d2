import type { Fault } from '../faults/fault.js';
import { wholeFileFault } from '../read/find-files.js';
import { type IdGroup, type KnownIds, knownIds } from './known-ids.js';

/** Ids of folders that were not read count as known, and are noted. */
interface KnownBeside extends KnownIds {
  /** The folders that the references so far need, and what they need of each. */
  readonly needed: () => NeededFolders;
}

type NeededFolders = ReadonlyMap<string, ReadonlySet<string>>;

export function knownBeside(
  ids: ReadonlySet<string>,
  assumed: ReadonlySet<IdGroup>,
  beside: ReadonlyMap<string, string>,
): KnownBeside {
  const read = knownIds(ids, assumed);
  const all = knownIds(new Set([...ids, ...beside.keys()]), assumed);
  const needed = new Map<string, Set<string>>();
  return {
    has(id, reference) {
      if (read.has(id, reference)) return true;
      const folder = beside.get(id);
      if (folder === undefined || !all.has(id, reference)) return false;
      const others = needed.get(folder);
      if (others === undefined) needed.set(folder, new Set([id]));
      else others.add(id);
      return true;
    },
    nearest: read.nearest,
    needed: () => needed,
  };
}

/** One fault for all folders, however many references lead to them. */
export function missingFolders(
  needed: NeededFolders,
  directories: readonly string[],
): readonly Fault[] {
  if (needed.size === 0) return [];
  const [first = '.'] = directories;
  const folders = [...needed.keys()].sort();
  const examples = folders.map((folder) => `${folder} for ${[...(needed.get(folder) ?? [])][0]}`);
  const message = `expected other folders to be read as well: ${examples.join(', ')}`;
  const suggestion = [...directories, ...folders].join(' ');
  return [{ ...wholeFileFault('missing-folder', first, message), suggestion }];
}
