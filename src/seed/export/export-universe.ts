import { kebabCase } from '../../domain/text.js';
import { type CollectionName, collectionNames, collections } from '../../facts/collections.js';
import { contentKey } from '../../facts/content-key.js';
import type { Contents, Folder, Universe } from '../../facts/universe.js';
import { printYaml } from '../yaml/print-yaml.js';
import { seedForm } from './seed-form.js';

/** Keeps files far below the size that reading refuses. */
const MAX_ENTRIES_PER_FILE = 2_000;

/** The texts of seed files by their paths. */
export type ExportedFiles = ReadonlyMap<string, string>;

/**
 * The facts of a universe as seed files, one for each collection of each folder, in a form that depends
 * on the facts alone. Comments and the arrangement of files are not facts.
 */
export function exportUniverse({ folders }: Universe): ExportedFiles {
  return new Map(folders.flatMap(exportFolder).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function exportFolder({ name, contents }: Folder): readonly (readonly [string, string])[] {
  const start = name === '' ? '' : `${name}/`;
  return collectionNames.flatMap((collection) => {
    const entries = entriesInOrder(contents, collection);
    const parts = Math.ceil(entries.length / MAX_ENTRIES_PER_FILE);
    return Array.from({ length: parts }, (_, part) => {
      const from = part * MAX_ENTRIES_PER_FILE;
      const ending = part === 0 ? '' : `-${part + 1}`;
      const path = `${start}${kebabCase(collection)}${ending}.yaml`;
      const text = printYaml({ [collection]: entries.slice(from, from + MAX_ENTRIES_PER_FILE) });
      return [path, text] as const;
    });
  });
}

/** Sorted by id, or by all they say where entries have none. */
function entriesInOrder(contents: Contents, collection: CollectionName): readonly unknown[] {
  const { schema } = collections[collection];
  return (contents[collection] ?? [])
    .map((entry) => {
      const form = seedForm(schema, entry);
      return { key: 'id' in entry ? entry.id : contentKey(form), form };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ form }) => form);
}
