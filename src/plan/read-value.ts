import { isId, MAX_ID_LENGTH } from '../domain/ids.js';
import { ThroughlineError } from '../errors.js';
import type { Compiler, Convert } from './compiler.js';
import type { Input } from './input.js';
import type { Value, ValueRef } from './plan.js';

/** The most items of a list of scalars, such as `in` takes. */
const MAX_LIST = 1_000;

/** Leaves an argument open in the shape; null where it is not given. */
export function readValue(
  compiler: Compiler,
  input: Input | undefined,
  convert: Convert,
): ValueRef {
  return compiler.value(input?.kind === 'leaf' ? input.read : () => null, convert);
}

/** The conversion of an operand, which may be a list; `name` is what messages call it. */
export function toOperand(name: string): Convert {
  return (value) => {
    if (!Array.isArray(value) || value.length <= MAX_LIST) return (value ?? null) as Value;
    throw new ThroughlineError(
      'BAD_USER_INPUT',
      `"${name}" takes at most ${MAX_LIST} items and got ${value.length}.`,
    );
  };
}

/** The conversion of an id; whether there is anything with it is not looked at. */
export function toId(id: unknown): string {
  if (typeof id === 'string' && isId(id)) return id;
  throw new ThroughlineError(
    'BAD_USER_INPUT',
    `An id looks like film/john-wick, a type and a name in kebab-case; got ${quote(id)}.`,
  );
}

function quote(value: unknown): string {
  const text = String(value);
  return `"${text.length > MAX_ID_LENGTH ? `${text.slice(0, 40)}…` : text}"`;
}
