import { groupBy } from '../../domain/group-by.js';
import type { Path } from '../faults/path.js';
import type { Extension } from './extension.js';
import type { Entry } from './read-entries.js';
import type { SeedFile } from './read-files.js';
import { isMapping } from './salvage.js';

/**
 * Entries with what others add to them: lists are continued, in the order of files. What comes from an
 * extension is still located where it is written.
 */
export function mergeExtensions(
  entries: readonly Entry[],
  extensions: readonly Extension[],
): readonly Entry[] {
  const byId = groupBy(extensions, ({ sound }) => String(sound.extends));
  return entries.map((entry) => {
    const id = isMapping(entry.raw) ? entry.raw.id : undefined;
    const more = typeof id === 'string' ? byId.get(id) : undefined;
    return more === undefined ? entry : extend(entry, more);
  });
}

function extend(entry: Entry, more: readonly Extension[]): Entry {
  const { raw, sound, value, ...rest } = entry;
  const values = more.flatMap((one) => one.value ?? []);
  const isWhole = value !== undefined && values.length === more.length;
  // The fields of an extension are those of the entity.
  return {
    ...rest,
    file: locatingIn(entry, more),
    raw: more.reduce((all, one) => merge(all, one.raw), raw),
    sound: more.reduce((all: unknown, one) => merge(all, one.sound), sound),
    ...(isWhole ? { value: values.reduce((all: unknown, one) => merge(all, one), value) } : {}),
  } as Entry;
}

/** Lists continue each other, mappings are merged, and of other values the first stays. */
function merge(first: unknown, more: unknown): unknown {
  if (first === undefined) return more;
  if (Array.isArray(first) && Array.isArray(more)) return [...first, ...more];
  if (!isMapping(first) || !isMapping(more)) return first;
  const { extends: _, ...others } = more;
  const merged = Object.entries(others).map(([name, part]) => [name, merge(first[name], part)]);
  return { ...first, ...Object.fromEntries(merged) };
}

/** The file of an entry, but that what others add is located in theirs. */
function locatingIn(entry: Entry, more: readonly Extension[]): SeedFile {
  const { file } = entry;
  const owners = [entry, ...more];
  return {
    ...file,
    document: {
      ...file.document,
      locate(path, at) {
        const { owner, within } = ownerOf(owners, path.slice(entry.path.length));
        const own = owner.file.document.locate([...owner.path, ...within], at);
        return { ...own, file: owner.file.path };
      },
    },
  };
}

type Owner = Pick<Extension, 'file' | 'path'> & { readonly raw: unknown };

/** Who wrote what is under a path of the merged entry, and its path there. */
function ownerOf(
  owners: readonly Owner[],
  path: Path,
): { readonly owner: Owner; readonly within: Path } {
  const [first] = owners as [Owner];
  const depth = path.findIndex((step) => typeof step === 'number');
  const list = depth < 0 ? path : path.slice(0, depth);
  if (depth < 0) {
    const owner = owners.find(({ raw }) => valueAt(raw, path) !== undefined) ?? first;
    return { owner, within: path };
  }
  let index = Number(path[depth]);
  for (const owner of owners) {
    const part = valueAt(owner.raw, list);
    const length = Array.isArray(part) ? part.length : 0;
    if (index < length) return { owner, within: [...list, index, ...path.slice(depth + 1)] };
    index -= length;
  }
  return { owner: first, within: list };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce(
    (part: unknown, step) => (isMapping(part) ? part[String(step)] : undefined),
    value,
  );
}
