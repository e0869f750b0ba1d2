import { orderColumn } from '../../../domain/columns.js';
import { linkOf, propertyOf } from '../../../domain/graph-model.js';
import { isAlwaysKnown } from '../../../domain/model-links.js';
import type { Link, OrderKey } from '../../../domain/model-parts.js';
import type { TypeName } from '../../../domain/type-names.js';
import type { Cursor, TextChangingRef } from '../../../plan/plan.js';
import { escapeName } from './escape-name.js';
import { degree } from './pattern.js';
import { and, nullableTest, or, type Predicate, test } from './predicate.js';
import type { RowWriter, Take } from './row.js';
import { cursorParameter, type StatementWriter } from './statement.js';

/*
 * Terminology: a list is ordered by its *keys*, then by id. Its *sections* are the items that have a
 * value under the first key, and those that have none; absent values come last unless a key asks for them
 * first. Neo4j has them last in ascending and first in descending order, so that the other two orders
 * take a further key. A page read backward is a page of the flipped list.
 */

/** A property or number that a list is ordered by. */
interface SortKey {
  /** The key in Cypher: `n0.name`. */
  readonly text: string;
  /** Adds it to the row of an item. */
  readonly addTo: (row: RowWriter) => Take;
  /** Whether it is stored with the node, so that an index may hold it. */
  readonly isStored: boolean;
  readonly isDescending: boolean;
  readonly isNullable: boolean;
  readonly hasAbsentFirst: boolean;
}

export interface SortOrder {
  readonly keys: readonly SortKey[];
  /** The id, which breaks ties. */
  readonly id: SortKey;
}

export type Section = 'present' | 'absent';

/** The order of a list in terms of its variables. */
export function sortOrder(
  target: TypeName,
  order: readonly OrderKey[],
  node: string,
  edge: string,
): SortOrder {
  const keys = order.map((key): SortKey => {
    const direction = {
      isDescending: key.descending,
      hasAbsentFirst: key.nullsFirst === true,
    };
    if (key.of === 'edge') {
      const isNullable = !isAlwaysKnown(key.name);
      return { ...stored(edge, key.name), ...direction, isNullable };
    }
    if (key.of === 'count') return { ...counted(linkOf(target, key.name), node), ...direction };
    const property = propertyOf(target, key.name);
    const isNullable = property.nullable === true;
    return {
      ...stored(node, orderColumn(key.name, property, key.currency)),
      ...direction,
      isNullable,
    };
  });
  return {
    keys,
    id: { ...stored(node, 'id'), isDescending: false, hasAbsentFirst: false, isNullable: false },
  };
}

type Subject = Pick<SortKey, 'text' | 'addTo' | 'isStored'>;

function stored(variable: string, name: string): Subject {
  return {
    text: `${variable}.${escapeName(name)}`,
    addTo: (row) => row.property(variable, name),
    isStored: true,
  };
}

function counted(link: Link, node: string): Subject & Pick<SortKey, 'isNullable'> {
  const text = degree(link, node);
  return { text, addTo: (row) => row.column(text), isStored: false, isNullable: false };
}

export function flip({ keys, id }: SortOrder): SortOrder {
  const flipKey = (key: SortKey): SortKey => ({
    ...key,
    isDescending: !key.isDescending,
    hasAbsentFirst: !key.hasAbsentFirst,
  });
  return { keys: keys.map(flipKey), id: flipKey(id) };
}

export function printOrderBy(order: SortOrder): string {
  return `ORDER BY ${printSortKeys(order)}`;
}

export function printSortKeys({ keys, id }: SortOrder): string {
  return [...keys, id].flatMap(printKey).join(', ');
}

function printKey({ text, isDescending, isNullable, hasAbsentFirst }: SortKey): readonly string[] {
  const key = isDescending ? `${text} DESC` : text;
  if (!isNullable || hasAbsentFirst === isDescending) return [key];
  return [hasAbsentFirst ? `${text} IS NOT NULL` : `${text} IS NULL`, key];
}

/** The order of items that all have a value under the first key. */
export function whereFirstIsPresent({ keys: [first, ...others], id }: SortOrder): SortOrder {
  return first === undefined
    ? { keys: [], id }
    : { keys: [{ ...first, isNullable: false }, ...others], id };
}

interface Bound {
  readonly statement: StatementWriter;
  readonly cursor: TextChangingRef<Cursor | null>;
  /** Whether the item at the cursor itself qualifies. */
  readonly isInclusive: boolean;
  /** The section that all items are of, where it is known. */
  readonly section?: Section | undefined;
}

/**
 * Whether an item comes after a cursor. By releaseDateSort, then nameSort:
 *
 *     n0.releaseDateSort >= $p.p1 AND (n0.releaseDateSort > $p.p1 OR
 *       (n0.nameSort >= $p.p2 AND (n0.nameSort > $p.p2 OR n0.id > $p.p3)))
 */
export function isAfter(order: SortOrder, bound: Bound, at = 0): Predicate {
  const key = order.keys[at];
  if (key === undefined) return isIdAfter(order.id, bound);
  const { statement, cursor } = bound;
  const section = at === 0 ? bound.section : undefined;
  const rest = isAfter(order, bound, at + 1);
  if (statement.isKeyAbsent(cursor, at)) return isAfterAbsent(key, section, rest);
  if (section === 'absent') return !key.hasAbsentFirst;
  const value = cursorParameter(statement, cursor, at);
  const [beyond, from] = key.isDescending ? ['<', '<='] : ['>', '>='];
  const present = and(
    nullableTest(`${key.text} ${from} ${value}`),
    or(nullableTest(`${key.text} ${beyond} ${value}`), rest),
  );
  const isAbsentAfter = key.isNullable && section === undefined && !key.hasAbsentFirst;
  return isAbsentAfter ? or(present, isAbsent(key)) : present;
}

/** The same where the cursor's item has no value under the key. */
function isAfterAbsent(key: SortKey, section: Section | undefined, rest: Predicate): Predicate {
  if (section === 'present') return key.hasAbsentFirst;
  if (section === 'absent') return rest;
  return key.hasAbsentFirst ? or(isPresent(key), rest) : and(isAbsent(key), rest);
}

export function isPresent({ text }: SortKey): Predicate {
  return test(`${text} IS NOT NULL`);
}

export function isAbsent({ text }: SortKey): Predicate {
  return test(`${text} IS NULL`);
}

function isIdAfter({ text, isDescending }: SortKey, bound: Bound): Predicate {
  const operator = `${isDescending ? '<' : '>'}${bound.isInclusive ? '=' : ''}`;
  const id = cursorParameter(bound.statement, bound.cursor, 'id');
  return nullableTest(`${text} ${operator} ${id}`);
}
