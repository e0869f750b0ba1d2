import * as z from 'zod';

/** The kinds of schema that matter to a walk; everything else is a plain value. */
type SchemaPart =
  | { readonly kind: 'object'; readonly shape: Readonly<Record<string, z.ZodType>> }
  | { readonly kind: 'array'; readonly element: z.ZodType }
  | { readonly kind: 'union'; readonly options: readonly z.ZodType[] }
  | { readonly kind: 'value' };

/** Looks through wrappers: a schema that is optional, has a default or is transformed counts as its inner one. */
export function schemaPart(schema: z.ZodType): SchemaPart {
  if (schema instanceof z.ZodObject) return { kind: 'object', shape: schema.shape };
  if (schema instanceof z.ZodArray) return { kind: 'array', element: schema.element as z.ZodType };
  if (schema instanceof z.ZodUnion) {
    return { kind: 'union', options: schema.options as readonly z.ZodType[] };
  }
  const inner = innerSchema(schema);
  return inner === undefined ? { kind: 'value' } : schemaPart(inner);
}

/** The schema inside a wrapper. */
export function innerSchema(schema: z.ZodType): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return schema.def.innerType as z.ZodType;
  }
  return schema instanceof z.ZodPipe ? (schema.def.in as z.ZodType) : undefined;
}

/** The schema of the value under a path; undefined where the path leaves the schema. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const part = schemaPart(schema);
  switch (part.kind) {
    case 'object': {
      const field = part.shape[String(step)];
      return field === undefined ? undefined : schemaAt(field, rest);
    }
    case 'array':
      return schemaAt(part.element, rest);
    case 'union':
      return firstDefined(part.options, (option) => schemaAt(option, path));
    case 'value':
      return undefined;
  }
}

function firstDefined<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
