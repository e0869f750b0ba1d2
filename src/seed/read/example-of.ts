import type * as z from 'zod';
import { schemaPart } from '../../facts/schema/schema-walk.js';

/**
 * How a value would be written under a schema that wants a list or a mapping: 90 under runtimeMinutes is
 * `[{ value: 90, sources: [...] }]`. Undefined where it is not clear what the value would be there.
 */
export function exampleOf(schema: z.ZodType, value: unknown): string | undefined {
  const part = schemaPart(schema);
  switch (part.kind) {
    case 'array': {
      const element = exampleOf(part.element, value);
      return element === undefined ? undefined : `[${element}]`;
    }
    case 'object': {
      const required = Object.entries(part.shape).filter(([, field]) => !isOptional(field));
      const fields = required.map(([name, field]) => `${name}: ${within(name, field, value)}`);
      return `{ ${fields.join(', ')} }`;
    }
    case 'union':
      return exampleOf(part.options[0] ?? schema, value);
    case 'value':
      return isPlain(value) ? String(value) : undefined;
  }
}

/** Only `value` is surely what a plain value was meant for. */
function within(name: string, field: z.ZodType, value: unknown): string {
  const open = schemaPart(field).kind === 'array' ? '[...]' : '...';
  return name === 'value' ? (exampleOf(field, value) ?? open) : open;
}

function isOptional(schema: z.ZodType): boolean {
  return schema.safeParse(undefined).success;
}

function isPlain(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
