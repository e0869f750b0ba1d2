import * as z from 'zod';
import { fileSchema } from '../../facts/schema/collections.js';

/** The form of seed files as a JSON Schema: what editors complete from and check against while typing. */
export function seedJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(fileSchema, {
    io: 'input',
    target: 'draft-7',
  });
  return { $schema, title: 'throughline seed file', ...schema };
}
