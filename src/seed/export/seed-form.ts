import * as z from 'zod';
import { contentKey } from '../../facts/content-key.js';
import { shortId } from '../../facts/schema/reference.js';
import { referenceOf } from '../../facts/schema/reference-tree.js';
import { schemaPart } from '../../facts/schema/schema-walk.js';
import { isMapping } from '../read/salvage.js';

/**
 * A checked value as a person would write it: fields in the order of the schema, references without
 * their type where only one is possible, defaults left out. The inverse of checking.
 */
export function seedForm(schema: z.ZodType, value: unknown): unknown {
  const reference = referenceOf(schema);
  if (reference !== undefined) return shortId(String(value), reference);
  const part = schemaPart(schema);
  switch (part.kind) {
    case 'object':
      return isMapping(value) ? objectForm(part.shape, value) : value;
    case 'array':
      return Array.isArray(value) ? value.map((item) => seedForm(part.element, item)) : value;
    case 'union': {
      const isFit = (option: z.ZodType) =>
        (schemaPart(option).kind === 'object') === isMapping(value);
      const option = part.options.find(isFit);
      return option === undefined ? value : seedForm(option, value);
    }
    case 'value':
      return value;
  }
}

function objectForm(
  shape: Readonly<Record<string, z.ZodType>>,
  value: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(shape).flatMap(([name, field]) => {
      const own = value[name];
      if (own === undefined || isDefault(field, own)) return [];
      return [[name, seedForm(field, own)]];
    }),
  );
}

function isDefault(schema: z.ZodType, value: unknown): boolean {
  return (
    schema instanceof z.ZodDefault && contentKey(schema.def.defaultValue) === contentKey(value)
  );
}
