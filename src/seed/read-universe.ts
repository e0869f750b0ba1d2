import { nodeTypes } from '../domain/type-names.js';
import { collectionNames } from '../facts/collections.js';
import type { Universe } from '../facts/universe.js';
import { checkDefaults, checkExtended, checkReferences } from './check/check-references.js';
import { checkRules } from './check/check-rules.js';
import { checkSeasons } from './check/check-seasons.js';
import { collectDefinitions } from './check/definitions.js';
import { doubtsIn } from './check/doubts.js';
import { type IdGroup, type KnownIds, knownIds } from './check/known-ids.js';
import { locateStoryClaims } from './check/locate-story-claims.js';
import { knownBeside, missingFolders } from './check/missing-folders.js';
import { compareFaults, type Fault } from './faults/fault.js';
import { faultOf } from './faults/finding.js';
import type { Location } from './faults/location.js';
import type { Extension } from './read/extension.js';
import { idsBeside } from './read/ids-beside.js';
import { mergeExtensions } from './read/merge-extensions.js';
import { type Entry, readEntries } from './read/read-entries.js';
import { type ReadFiles, readFiles, type SeedFile } from './read/read-files.js';

export type ReadUniverse =
  | SoundUniverse
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

export interface SoundUniverse {
  readonly kind: 'ok';
  readonly universe: Universe;
  /** What is stated but can hardly be so. */
  readonly doubts: readonly Fault[];
  /** Where a claim about story time is written, by its id. */
  readonly locationOf: (claim: string) => Location | undefined;
}

/**
 * Reads and checks all seed files below the directories as one data set. Unless everything is sound, all
 * faults are reported at once, in the order of files and lines.
 */
export async function readUniverse(directories: readonly string[]): Promise<ReadUniverse> {
  const read = await readFiles(directories);
  const faults: Fault[] = [...read.refusals, ...read.faults];
  const defining: Entry[] = [];
  const extending: Extension[] = [];
  for (const file of read.files) {
    const { entries, extensions, findings } = readEntries(file);
    defining.push(...entries);
    extending.push(...extensions);
    faults.push(...findings.map((finding) => faultOf(file, finding)));
  }

  const entries = mergeExtensions(defining, extending);
  const defined = collectDefinitions(entries, read.files);
  const assumed = unreadGroups(read, entries);
  const check = (known: KnownIds) => [
    ...danglingIn(read.files, entries, known),
    ...extending.flatMap((one) =>
      checkExtended(one, known).map((finding) => faultOf(one.file, finding)),
    ),
    ...checkRules(entries, known),
    ...checkSeasons(entries),
  ];
  let found = check(knownIds(defined.ids, assumed));
  if (found.some(({ code }) => code === 'dangling-reference')) {
    const known = knownBeside(defined.ids, assumed, await idsBeside(directories));
    found = [...check(known), ...missingFolders(known.needed(), directories)];
  }
  faults.push(...defined.faults, ...found);
  if (faults.length > 0) return { kind: 'faulty', faults: faults.sort(compareFaults) };
  return {
    kind: 'ok',
    universe: gather(entries),
    doubts: doubtsIn(entries),
    locationOf: locateStoryClaims(entries),
  };
}

/** Types of which some definitions may not have been readable. */
function unreadGroups(
  { refusals, files }: ReadFiles,
  entries: readonly Entry[],
): ReadonlySet<IdGroup> {
  if (refusals.length > 0) return new Set<IdGroup>([...nodeTypes, 'RelationKind']);
  const isWhole =
    files.every((file) => file.brokenText === undefined) &&
    entries.every((entry) => entry.value !== undefined);
  return new Set(
    isWhole ? [] : ['Portrayal', 'Credit', 'Relation', 'Segment', 'Release', 'Certification'],
  );
}

function danglingIn(
  files: readonly SeedFile[],
  entries: readonly Entry[],
  known: KnownIds,
): readonly Fault[] {
  return [
    ...files.flatMap((file) =>
      checkDefaults(file.document.value, known).map((finding) => faultOf(file, finding)),
    ),
    ...entries.flatMap(({ collection, file, path, raw }) =>
      checkReferences(collection, raw, path, known).map((finding) => faultOf(file, finding)),
    ),
  ];
}

function gather(entries: readonly Entry[]): Universe {
  const folders = new Map<string, Map<string, unknown[]>>();
  for (const { file, collection, value } of entries) {
    const folder = getOrAdd(folders, file.universe, () => new Map<string, unknown[]>());
    getOrAdd(folder, collection, (): unknown[] => []).push(value);
  }
  return {
    folders: [...folders].map(([name, contents]) => ({
      name,
      contents: Object.fromEntries(
        collectionNames.flatMap((collection) => {
          const list = contents.get(collection);
          return list === undefined ? [] : [[collection, list]];
        }),
      ),
    })),
  };
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
