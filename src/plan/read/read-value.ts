import { idPrefix, isId, MAX_ID_LENGTH, typeOfId } from '../../domain/ids.js';
import { nearest } from '../../domain/nearest.js';
import type { DateField } from '../../domain/partial-date.js';
import {
  type ConcreteType,
  concreteTypesOf,
  isKindOf,
  type NodeType,
  type TypeName,
} from '../../domain/type-names.js';
import { badUserInput, type ThroughlineError } from '../../errors.js';
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

const MOST: Readonly<Record<DateField, number>> = { month: 12, day: 31 };

/** The conversion of a month or a day of the month. */
export function toDateField(field: DateField): Convert<number> {
  return (value) => {
    if (typeof value === 'number' && value >= 1 && value <= MOST[field]) return value;
    throw badUserInput(
      `"${field}" takes a whole number from 1 to ${MOST[field]} and got ${value}.`,
    );
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

/** The conversion of a text, which is composed as texts of the graph are. */
export function toText(name: string, longest: number = MAX_TEXT): Convert<string> {
  return (value) => {
    const text = String(value);
    if (text.length <= longest) return text.normalize('NFC');
    throw tooMuch(name, longest, 'characters', text.length);
  };
}

function tooMuch(name: string, most: number, what: string, actual: number): ThroughlineError {
  return badUserInput(`"${name}" takes at most ${most} ${what} and got ${actual}.`);
}

/** The conversion of an id, which need not exist, but has to be one that something of the types may have. */
export function toIdOf(...names: readonly TypeName[]): Convert<string> {
  const prefixes = names.flatMap(concreteTypesOf).filter(hasGlobalId).map(idPrefix);
  return (id) => {
    if (typeof id === 'string' && isId(id) && prefixes.includes(prefixIn(id))) return id;
    throw badUserInput(
      `An id looks like ${examplesOf(prefixes)}, a type and a name in kebab-case; got ${quote(id)}.${suggest(String(id), prefixes)}`,
    );
  };
}

/** The most ids of a list of them. */
export const MAX_IDS = 100;

/** The conversion of a list of ids, which is empty where none is given. */
export function toIdsOf(name: string, type: TypeName): Convert<readonly string[]> {
  const toId = toIdOf(type);
  return (ids) => {
    const list = Array.isArray(ids) ? ids : [];
    if (list.length <= MAX_IDS) return list.map(toId);
    throw tooMuch(name, MAX_IDS, 'ids', list.length);
  };
}

/** The conversion of ids to compare with; those of records without global ids may be anything. */
export function toIdOperand(type: TypeName): (name: string) => Convert<Operand> {
  if (!concreteTypesOf(type).every(hasGlobalId)) return toOperand;
  const toId = toIdOf(type);
  return (name) => {
    const convert = toOperand(name);
    return (value) => {
      const ids = convert(value);
      return isList(ids) ? ids.map(toId) : toId(ids);
    };
  };
}

function hasGlobalId(type: ConcreteType): type is NodeType {
  return isKindOf('Node', type);
}

function prefixIn(id: string): string {
  return id.slice(0, Math.max(id.indexOf('/'), 0));
}

/** As many prefixes as a message has room for. */
const MAX_EXAMPLES = 6;

function examplesOf(prefixes: readonly string[]): string {
  if (prefixes.length > MAX_EXAMPLES) return 'film/john-wick';
  return prefixes.map((prefix) => `${prefix}/...`).join(' or ');
}

/** The id that was probably meant, unless it is that of another type. */
function suggest(id: string, prefixes: readonly string[]): string {
  if (typeOfId(id) !== undefined) return '';
  const [only, ...others] = prefixes;
  const prefix = others.length === 0 ? only : nearest(prefixIn(id), prefixes);
  const meant = `${prefix}/${id.slice(id.indexOf('/') + 1)}`;
  return prefix !== undefined && isId(meant) ? ` Did you mean "${meant}"?` : '';
}

function quote(value: unknown): string {
  const text = String(value);
  return `"${text.length > MAX_ID_LENGTH ? `${text.slice(0, 40)}…` : text}"`;
}
