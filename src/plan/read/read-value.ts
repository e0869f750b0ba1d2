import { isId, MAX_ID_LENGTH } from '../../domain/ids.js';
import { ThroughlineError } from '../../errors.js';
import type { Compiler, Convert } from '../compiler.js';
import { MAX_LIST_ITEMS } from '../limits/variable-limits.js';
import type { Item, Operand, Value, ValueRef } from '../plan.js';
import { isDate, isList } from '../values.js';
import type { Input } from './input.js';

/** Leaves an argument open in the shape; null where it is not given. */
export function readValue<Of extends Value>(
  compiler: Compiler,
  input: Input | undefined,
  convert: Convert<Of>,
): ValueRef<Of> {
  return compiler.value(input?.kind === 'leaf' ? input.read : () => null, convert);
}

/** The most characters of a text to compare with: folding long texts is slow. */
const MAX_TEXT = 1_000;

/** The conversion of an operand, which may be a list; `name` is what messages call it. */
export function toOperand(name: string): Convert<Operand> {
  const toItem = (item: unknown): Item => {
    if (typeof item === 'string') {
      // As texts of the graph are, however they were typed.
      if (item.length <= MAX_TEXT) return item.normalize('NFC');
      throw tooMuch(name, MAX_TEXT, 'characters', item.length);
    }
    if (typeof item === 'number' || typeof item === 'boolean' || isDate(item)) return item;
    if (item === null || item === undefined) return null;
    throw new TypeError(`"${name}" compares with no ${typeof item}.`);
  };
  return (value) => {
    if (!Array.isArray(value)) return toItem(value);
    if (value.length <= MAX_LIST_ITEMS) return value.map(toItem);
    throw tooMuch(name, MAX_LIST_ITEMS, 'items', value.length);
  };
}

/** The conversion of a list of enum values; null where none are given. */
export function toWords(name: string): Convert<readonly string[] | null> {
  const convert = toOperand(name);
  return (value) => {
    const words = convert(value);
    return isList(words) ? words.filter((word) => typeof word === 'string') : null;
  };
}

function tooMuch(name: string, most: number, what: string, actual: number): ThroughlineError {
  return new ThroughlineError(
    'BAD_USER_INPUT',
    `"${name}" takes at most ${most} ${what} and got ${actual}.`,
  );
}

/** The conversion of an id, which need not exist. */
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
