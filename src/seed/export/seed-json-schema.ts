import * as z from 'zod';
import { collections } from '../../facts/collections.js';

/** The form of seed files as a JSON Schema, from which editors complete and check while you type. */
export function seedJsonSchema(): Readonly<Record<string, unknown>> {
  const lists = Object.entries(collections).map(([name, { schema }]) => [
    name,
    z
      .array(schema)
      .optional()
      .describe(schema.description ?? name),
  ]);
  const file = z
    .strictObject(Object.fromEntries(lists))
    .describe('Facts about film universes: a mapping of collections.');
  const { $schema, ...schema } = z.toJSONSchema(file, { io: 'input', target: 'draft-7' });
  return { $schema, title: 'throughline seed file', ...schema };
}
