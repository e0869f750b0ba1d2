import {
  type CollectionName,
  collectionNames,
  type EntryOf,
  isWorkCollection,
} from './collections.js';
import type { WorkEntry } from './schema/works.js';

/** Checked facts, collection by collection: references whole, defaults filled in. */
export type Contents = { readonly [C in CollectionName]?: readonly EntryOf<C>[] };

/** All facts that were read together, under the folder each came from. */
export interface Universe {
  readonly folders: readonly Folder[];
}

export interface Folder {
  /** Empty for files directly in the directory that is read. */
  readonly name: string;
  readonly contents: Contents;
}

/** All entries of one collection, from every folder. */
export function entriesOf<C extends CollectionName>(
  universe: Universe,
  collection: C,
): readonly EntryOf<C>[] {
  return universe.folders.flatMap(
    ({ contents }) => (contents[collection] ?? []) as readonly EntryOf<C>[],
  );
}

/** Works of every type. */
export function worksOf(universe: Universe): readonly WorkEntry[] {
  return collectionNames
    .filter(isWorkCollection)
    .flatMap((collection): readonly WorkEntry[] => entriesOf(universe, collection));
}
