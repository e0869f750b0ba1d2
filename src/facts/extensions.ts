import type * as z from 'zod';
import { entityTypes } from '../domain/type-names.js';
import { type CollectionName, collectionNames, collections } from './collections.js';
import { extensionOf } from './schema/extension.js';

/** The form of entries that add to an entity, for each collection that holds entities. */
export const extensions: ReadonlyMap<CollectionName, z.ZodType> = new Map(
  collectionNames.flatMap((name) => {
    const { type, schema } = collections[name];
    const entity = entityTypes.find((one) => one === type);
    return entity === undefined ? [] : [[name, extensionOf(entity, schema)] as const];
  }),
);
