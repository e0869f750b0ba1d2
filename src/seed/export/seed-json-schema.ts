import * as z from 'zod';
import { collections, isCollectionName } from '../../facts/collections.js';
import { extensions } from '../../facts/extensions.js';
import { fileDefaults } from '../../facts/schema/file-defaults.js';

/** The form of seed files as a JSON Schema, from which editors complete and check while you type. */
export function seedJsonSchema(): Readonly<Record<string, unknown>> {
  const lists = Object.entries(collections).map(([name, { schema }]) => [
    name,
    z
      .array(formsOf(name, schema))
      .optional()
      .describe(schema.description ?? name),
  ]);
  const file = z
    .strictObject({
      defaults: fileDefaults
        .optional()
        .describe('The sources of whatever in this file names none.'),
      ...Object.fromEntries(lists),
    })
    .describe('Facts about film universes: a mapping of collections.');
  const { $schema, ...schema } = z.toJSONSchema(file, {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema }) => leaveSourcesOpen(jsonSchema),
  });
  return { $schema, title: 'throughline seed file', ...schema };
}

/** An entry of an entity defines it or adds to it. */
function formsOf(name: string, schema: z.ZodType): z.ZodType {
  const extension = isCollectionName(name) ? extensions.get(name) : undefined;
  return extension === undefined ? schema : z.union([schema, extension]);
}

/** Whether sources are needed depends on the defaults of the file, which no editor can tell. */
function leaveSourcesOpen(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.required === undefined || schema.id === 'Defaults') return;
  schema.required = schema.required.filter((name) => name !== 'sources');
  if (schema.required.length === 0) delete schema.required;
}
