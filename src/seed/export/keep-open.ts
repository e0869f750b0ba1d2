import * as z from 'zod';
import { referenceOf } from '../../facts/schema/reference-tree.js';
import { schemaPart } from '../../facts/schema/schema-walk.js';
import { isMapping } from '../read/salvage.js';

/**
 * What of a checked value rests on open sources; undefined where nothing does. A statement, which is
 * whatever may name sources, rests on its own, and all else on those of the statement around it. A
 * statement of which only parts are left names no sources.
 */
export function keepOpen(
  schema: z.ZodType,
  value: unknown,
  isOpen: (source: string) => boolean,
  isSupported = false,
): unknown {
  const whole = isSupported ? value : undefined;
  if (referenceOf(schema) !== undefined) return whole;
  const part = schemaPart(schema);
  switch (part.kind) {
    case 'value':
      return whole;
    case 'union': {
      const option = part.options.find(
        (one) => (schemaPart(one).kind === 'object') === isMapping(value),
      );
      return option === undefined ? whole : keepOpen(option, value, isOpen, isSupported);
    }
    case 'array': {
      const left = (value as readonly unknown[])
        .map((item) => keepOpen(part.element, item, isOpen, isSupported))
        .filter((item) => item !== undefined);
      return left.length === 0 ? undefined : left;
    }
    case 'object': {
      const { sources, ...fields } = value as Readonly<Record<string, unknown>>;
      const isStatement = 'sources' in part.shape;
      const own = Array.isArray(sources) ? sources.filter(isOpen) : [];
      const supported = isStatement ? own.length > 0 : isSupported;
      const left = Object.entries(fields).flatMap(([name, field]) => {
        const inner = part.shape[name];
        const kept = inner && keepOpen(inner, field, isOpen, supported);
        return kept === undefined ? [] : [[name, kept] as const];
      });
      if (own.length > 0) return Object.fromEntries([...left, ['sources', own]]);
      if (left.length === 0) return undefined;
      return { ...needed(part.shape, fields), ...Object.fromEntries(left) };
    }
  }
}

/** A work without a status counts as released. */
const TELLS_BY_ABSENCE = 'status';

/** The fields of a mapping that it cannot do without. */
export function needed(
  shape: Readonly<Record<string, z.ZodType>>,
  fields: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name]) => name === TELLS_BY_ABSENCE || !(shape[name] instanceof z.ZodOptional),
    ),
  );
}
