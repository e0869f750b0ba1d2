import { type CollectionName, collectionNames } from '../../facts/collections.js';
import type { Universe } from '../../facts/universe.js';

/** An entry of any collection. */
export type Entry = Readonly<Record<string, unknown>> & { readonly id: string };

/** Where an entry stands, the entry as it was, and what is left of it. */
export interface Place {
  readonly folder: string;
  readonly collection: CollectionName;
  readonly whole: Entry;
  readonly left: Entry | undefined;
}

/** All entries of a universe, nothing of which is left yet. */
export function placesIn({ folders }: Universe): readonly Place[] {
  return folders.flatMap(({ name: folder, contents }) =>
    collectionNames.flatMap((collection) =>
      (contents[collection] ?? []).map((entry) => ({
        folder,
        collection,
        whole: entry as unknown as Entry,
        left: undefined,
      })),
    ),
  );
}

/** The universe of what is left. */
export function gather(places: readonly Place[]): Universe {
  const folders = new Map<string, Map<CollectionName, Entry[]>>();
  for (const { folder, collection, left } of places) {
    if (left === undefined) continue;
    const contents = folders.get(folder) ?? new Map<CollectionName, Entry[]>();
    folders.set(folder, contents);
    contents.set(collection, [...(contents.get(collection) ?? []), left]);
  }
  return {
    folders: [...folders].map(([name, contents]) => ({
      name,
      contents: Object.fromEntries(contents),
    })),
  };
}
