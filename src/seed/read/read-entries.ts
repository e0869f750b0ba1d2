import {
  type CollectionName,
  collectionNames,
  collections,
  type EntryOf,
  isCollectionName,
  isWorkCollection,
  type WorkCollection,
} from '../../facts/collections.js';
import { extensions } from '../../facts/extensions.js';
import { fileDefaults } from '../../facts/schema/file-defaults.js';
import type { WorkEntry } from '../../facts/schema/works.js';
import type { Finding } from '../faults/finding.js';
import type { Path } from '../faults/path.js';
import { describe, explainIssues, unknownName } from './check-shape.js';
import type { Extension } from './extension.js';
import { fillSources } from './fill-sources.js';
import type { SeedFile } from './read-files.js';
import { isMapping, type Salvaged, salvage } from './salvage.js';

/** An entry of a file: as it is written, and what of it is sound. */
export type Entry = { readonly [C in CollectionName]: EntryIn<C> }[CollectionName];

interface EntryIn<C extends CollectionName> {
  readonly collection: C;
  readonly file: SeedFile;
  readonly path: Path;
  readonly raw: unknown;
  readonly sound: Salvaged<EntryOf<C>>;
  /** Present when the whole entry is sound. */
  readonly value?: EntryOf<C>;
}

/** The sound part of a work of any type. */
export type SoundWork = Salvaged<WorkEntry>;

export function isWork(entry: Entry): entry is Extract<Entry, { collection: WorkCollection }> {
  return isWorkCollection(entry.collection);
}

interface ReadEntries {
  readonly entries: readonly Entry[];
  /** What adds to entries that define something. */
  readonly extensions: readonly Extension[];
  readonly findings: readonly Finding[];
}

/** The entries of all collections of a file, each checked on its own. */
export function readEntries(file: SeedFile): ReadEntries {
  const { value } = file.document;
  if (value === undefined) return { entries: [], extensions: [], findings: [] };
  if (value === null)
    return onlyFinding('empty-file', 'expected collections of facts, found nothing');
  if (!isMapping(value)) {
    return onlyFinding('wrong-type', `expected a mapping of collections, found ${describe(value)}`);
  }
  const { defaults, ...lists } = value;
  const { sources, findings } = readDefaults(defaults);
  const entries: Entry[] = [];
  const more: Extension[] = [];
  for (const [name, list] of Object.entries(lists)) {
    if (!isCollectionName(name)) {
      findings.push(unknownName(name, ['defaults', ...collectionNames], [name]));
    } else if (!Array.isArray(list)) {
      const message = `expected a list, found ${describe(list)}`;
      findings.push({ code: 'wrong-type', path: [name], message });
    } else {
      for (const [index, raw] of list.entries()) {
        const read = readEntry({ file, collection: name, raw, path: [name, index] }, sources);
        if ('entry' in read) entries.push(read.entry);
        else more.push(read.extension);
        findings.push(...read.findings);
      }
    }
  }
  return { entries, extensions: more, findings };
}

interface Defaults {
  readonly sources: readonly string[] | undefined;
  readonly findings: Finding[];
}

function readDefaults(written: unknown): Defaults {
  if (written === undefined) return { sources: undefined, findings: [] };
  const parsed = fileDefaults.safeParse(written, { reportInput: true });
  if (parsed.success) return { sources: parsed.data.sources, findings: [] };
  const findings = [...explainIssues(fileDefaults, parsed.error.issues, ['defaults'])];
  // Entries that rely on faulty defaults are not at fault themselves.
  return { sources: ['faulty'], findings };
}

type Written = Pick<Entry, 'file' | 'collection' | 'path' | 'raw'>;

type ReadEntry = ({ readonly entry: Entry } | { readonly extension: Extension }) & {
  readonly findings: readonly Finding[];
};

function readEntry(written: Written, sources: readonly string[] | undefined): ReadEntry {
  const { collection, path, raw } = written;
  const extension = isMapping(raw) && 'extends' in raw ? extensions.get(collection) : undefined;
  const schema = extension ?? collections[collection].schema;
  const filled = sources === undefined ? raw : fillSources(schema, raw, sources);
  const parsed = schema.safeParse(filled, { reportInput: true });
  const read = parsed.success
    ? { ...written, sound: parsed.data, value: parsed.data }
    : { ...written, sound: salvage(schema, filled) };
  const findings = parsed.success ? [] : explainIssues(schema, parsed.error.issues, path);
  return extension === undefined
    ? { entry: read as Entry, findings }
    : { extension: read as Extension, findings };
}

function onlyFinding(code: Finding['code'], message: string): ReadEntries {
  return { entries: [], extensions: [], findings: [{ code, path: [], message }] };
}
