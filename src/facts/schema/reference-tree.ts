import type * as z from 'zod';
import { type Reference, references } from './reference.js';
import { innerSchema, schemaPart } from './schema-walk.js';

/** Where values of a schema hold references; branches without any are left out. */
export type ReferenceTree =
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'object'; readonly fields: readonly (readonly [string, ReferenceTree])[] }
  | { readonly kind: 'array'; readonly element: ReferenceTree }
  | { readonly kind: 'union'; readonly options: readonly ReferenceTree[] };

export function referenceTree(schema: z.ZodType): ReferenceTree | undefined {
  const reference = referenceOf(schema);
  if (reference !== undefined) return { kind: 'reference', reference };
  const part = schemaPart(schema);
  switch (part.kind) {
    case 'object': {
      const fields = Object.entries(part.shape).flatMap(([name, field]) => {
        const tree = referenceTree(field);
        return tree === undefined ? [] : [[name, tree] as const];
      });
      return fields.length === 0 ? undefined : { kind: 'object', fields };
    }
    case 'array': {
      const element = referenceTree(part.element);
      return element === undefined ? undefined : { kind: 'array', element };
    }
    case 'union': {
      const options = part.options.flatMap((option) => referenceTree(option) ?? []);
      return options.length === 0 ? undefined : { kind: 'union', options };
    }
    case 'value':
      return undefined;
  }
}

/** What a schema refers to, looking through wrappers. */
export function referenceOf(schema: z.ZodType): Reference | undefined {
  const own = references.get(schema);
  if (own !== undefined) return own;
  const inner = innerSchema(schema);
  return inner === undefined ? undefined : referenceOf(inner);
}
