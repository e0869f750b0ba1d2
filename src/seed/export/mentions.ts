import type * as z from 'zod';
import { referenceOf } from '../../facts/schema/reference-tree.js';
import { schemaPart } from '../../facts/schema/schema-walk.js';
import { isMapping } from '../read/salvage.js';

/** Something that a checked value refers to, and the sources of the statement that does so. */
export interface Mention {
  readonly id: string;
  readonly sources: readonly string[];
}

/**
 * All that a value refers to but its sources; `sources` are those of the statement around it.
 */
export function mentionsIn(
  schema: z.ZodType,
  value: unknown,
  sources: readonly string[] = [],
): readonly Mention[] {
  if (value === undefined) return [];
  if (referenceOf(schema) !== undefined) return [{ id: String(value), sources }];
  const part = schemaPart(schema);
  switch (part.kind) {
    case 'value':
      return [];
    case 'union':
      return part.options
        .filter((option) => (schemaPart(option).kind === 'object') === isMapping(value))
        .flatMap((option) => mentionsIn(option, value, sources));
    case 'array':
      return (value as readonly unknown[]).flatMap((item) =>
        mentionsIn(part.element, item, sources),
      );
    case 'object': {
      const { sources: own, ...fields } = value as Readonly<Record<string, unknown>>;
      const named = Array.isArray(own) ? own : sources;
      return Object.entries(fields).flatMap(([name, field]) => {
        const inner = part.shape[name];
        return inner === undefined ? [] : mentionsIn(inner, field, named);
      });
    }
  }
}

/** The sources of all statements within a value. */
export function sourcesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(sourcesIn);
  if (!isMapping(value)) return [];
  const { sources, ...fields } = value;
  return [...(Array.isArray(sources) ? sources : []), ...Object.values(fields).flatMap(sourcesIn)];
}
