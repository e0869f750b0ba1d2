import * as z from 'zod';
import type { EntityType } from '../../domain/type-names.js';
import { statedAlias } from './entities.js';
import { referenceTo } from './reference.js';
import { schemaPart } from './schema-walk.js';

/** Fields that only the entry which defines an entity has: most of them rest on its sources. */
const OWN_FIELDS: ReadonlySet<string> = new Set([
  'id',
  'name',
  'title',
  'aliases',
  'description',
  'status',
  'sources',
  'note',
  'appearsIn',
  'series',
]);

/**
 * An entry that adds to an entity which another file defines: whatever brings sources of its own or
 * needs none.
 */
export function extensionOf(type: EntityType, schema: z.ZodType) {
  const part = schemaPart(schema);
  const fields = part.kind === 'object' ? Object.entries(part.shape) : [];
  return z
    .strictObject({
      extends: referenceTo(type).describe('The entity that this adds to, defined elsewhere.'),
      aliases: z
        .array(statedAlias)
        .min(1)
        .optional()
        .describe('Other names, each with its sources.'),
      ...Object.fromEntries(fields.filter(([name]) => !OWN_FIELDS.has(name))),
    })
    .meta({
      id: `${type}Extension`,
      description: `More about a ${type} that is defined elsewhere.`,
    });
}
