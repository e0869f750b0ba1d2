import type * as z from 'zod';
import { schemaPart } from '../../facts/schema/schema-walk.js';

/** A checked value with holes where it is not sound. */
export type Salvaged<T> = T extends object
  ? { readonly [K in keyof T]?: SalvagedField<T[K]> | undefined }
  : T | undefined;

type SalvagedField<F> = F extends readonly (infer E)[]
  ? readonly (E | undefined)[]
  : F extends object
    ? Salvaged<F>
    : F;

/**
 * The sound parts of a faulty entry, so that one fault does not hide others. Lists keep their length:
 * an unsound element leaves a hole.
 */
export function salvage(schema: z.ZodType, raw: unknown): Readonly<Record<string, unknown>> {
  const part = schemaPart(schema);
  if (part.kind !== 'object' || !isMapping(raw)) return {};
  return Object.fromEntries(
    Object.entries(part.shape).flatMap(([name, field]) => {
      const value = raw[name];
      return value === undefined ? [] : [[name, salvageField(field, value)]];
    }),
  );
}

function salvageField(schema: z.ZodType, raw: unknown): unknown {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const part = schemaPart(schema);
  if (part.kind === 'object') return salvage(schema, raw);
  if (part.kind !== 'array' || !Array.isArray(raw)) return undefined;
  return raw.map((element) => part.element.safeParse(element).data);
}

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
