import type { Part } from '../../plan/plan.js';
import type { AnswerValue } from '../graph-store.js';
import { assemble } from './assemble.js';

type Whole = Readonly<Record<string, AnswerValue>>;

/** Makes the reader of fields of an object value, or of each object in a list. */
export function readParts(parts: readonly Part[]): (value: unknown) => AnswerValue {
  const read = assemble<Whole, undefined>(
    parts.map((part) => ({ name: part.name, read: readPart(part) })),
  );
  return (value) => {
    if (isWhole(value)) return read(value, undefined);
    return Array.isArray(value)
      ? value.filter(isWhole).map((whole) => read(whole, undefined))
      : null;
  };
}

function readPart({ part, typename, parts }: Part): (whole: Whole) => AnswerValue {
  if (part === '__typename') return () => typename ?? null;
  if (parts === undefined) return (whole) => whole[part] ?? null;
  const read = readParts(parts);
  return (whole) => read(whole[part]);
}

function isWhole(value: unknown): value is Whole {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
