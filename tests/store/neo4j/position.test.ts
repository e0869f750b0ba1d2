import fc from 'fast-check';
import type { Cursor } from '../../../src/plan/plan.js';
import { changingText } from '../../../src/plan/values.js';
import { createExecution } from '../../../src/store/neo4j/cypher/execution.js';
import {
  flip,
  isAfter,
  printOrderBy,
  type Section,
  sortOrder,
} from '../../../src/store/neo4j/cypher/position.js';
import { printPredicate } from '../../../src/store/neo4j/cypher/predicate.js';
import { refTo } from '../build-plan.js';
import { storedWorkOrders } from '../order-arbitrary.js';
import { evaluatePredicate, type Truth } from './evaluate-predicate.js';
import { newStatement } from './new-statement.js';

type Key = string | number | null;

/** An item of a list of works, by the columns that it is ordered by. */
interface Item {
  readonly nameSort: string;
  readonly releaseDateSort: number | null;
  readonly runtimeMinutes: number | null;
  readonly boxOfficeMinUSD: number | null;
  readonly boxOfficeMinEUR: number | null;
  readonly boxOfficeMinGBP: number | null;
  readonly id: string;
}

const item: fc.Arbitrary<Item> = fc.record({
  nameSort: fc.constantFrom('a', 'b', 'c'),
  releaseDateSort: fc.constantFrom(null, 1, 2, 3),
  runtimeMinutes: fc.constantFrom(null, 80, 81),
  boxOfficeMinUSD: fc.constantFrom(null, 1, 2),
  boxOfficeMinEUR: fc.constantFrom(null, 1),
  boxOfficeMinGBP: fc.constant(null),
  id: fc.constantFrom('film/a', 'film/b', 'film/c'),
});

interface Question {
  readonly isInclusive: boolean;
  readonly section?: Section | undefined;
}

/** The predicate for items after a cursor, and its parameters. */
function printAfter(sorted: ReturnType<typeof sortOrder>, cursor: Cursor, question: Question) {
  const statement = newStatement({ isKeyAbsent: (_ref, key) => cursor.keys[key] === null });
  const predicate = isAfter(sorted, {
    statement,
    cursor: changingText(refTo(0)),
    ...question,
  });
  const parameters = statement.bind(createExecution({ values: [cursor] }));
  return { text: printPredicate(predicate), parameters };
}

/** Whether Cypher finds an item after a cursor. */
function isFoundAfter(
  sorted: ReturnType<typeof sortOrder>,
  cursor: Cursor,
  found: Item,
  question: Question,
): boolean {
  const { text: printed, parameters } = printAfter(sorted, cursor, question);
  const read = (expression: string): Key => {
    const name = expression.slice(expression.lastIndexOf('.') + 1);
    if (expression.startsWith('n.')) return found[name as keyof Item];
    const value = parameters[name];
    // Whole numbers travel as integers of the driver.
    return typeof value === 'string' ? value : Number(value);
  };
  const truth = evaluatePredicate(printed, (text): Truth => {
    const [left = '', operator = '', right = ''] = text.split(' ');
    if (operator === 'IS') return (read(left) === null) === (right === 'NULL');
    const [a, b] = [read(left), read(right)];
    if (a === null || b === null) return null;
    const isBeyond = operator.startsWith('<') ? a < b : a > b;
    return isBeyond || (operator.endsWith('=') && a === b);
  });
  return truth === true;
}

/** The column of a key: nameSort for `n.nameSort`. */
function columnOf({ text }: { readonly text: string }): keyof Item {
  return text.slice(text.lastIndexOf('.') + 1) as keyof Item;
}

/** Compares by the keys of an order, where null is last unless it comes first, then by id. */
function compareItems(a: Item, b: Item, sorted: ReturnType<typeof sortOrder>): number {
  for (const key of [...sorted.keys, sorted.id]) {
    const { isDescending, hasAbsentFirst } = key;
    const [x, y] = [a[columnOf(key)], b[columnOf(key)]];
    if (x === y) continue;
    if (x === null || y === null) return (x === null) === hasAbsentFirst ? -1 : 1;
    return x < y === isDescending ? 1 : -1;
  }
  return 0;
}

function cursorOf(at: Item, sorted: ReturnType<typeof sortOrder>): Cursor {
  return { keys: sorted.keys.map((key) => at[columnOf(key)]), id: at.id, list: 0 };
}

it('finds what comes after a cursor, in all of a list and in each of its sections', () => {
  const property = fc.property(
    storedWorkOrders,
    item,
    item,
    fc.boolean(),
    (keys, at, found, isInclusive) => {
      const sorted = sortOrder('Work', keys, 'n', '');
      const compared = compareItems(found, at, sorted);
      const expected = compared > 0 || (isInclusive && compared === 0);
      const first = sorted.keys[0] && columnOf(sorted.keys[0]);
      const section = first !== undefined && found[first] === null ? 'absent' : 'present';
      for (const given of [undefined, section] as const) {
        const bound = { isInclusive, section: given };
        expect(isFoundAfter(sorted, cursorOf(at, sorted), found, bound)).toBe(expected);
      }
    },
  );
  fc.assert(property, { numRuns: 2_000 });
});

it('asks in a section only what its items do not have in common', () => {
  const keys = [{ of: 'node', name: 'releaseDate', descending: false }] as const;
  const sorted = sortOrder('Work', keys, 'n', '');
  const print = (key: number | null, section?: Section) =>
    printAfter(sorted, { keys: [key], id: 'film/a', list: 0 }, { isInclusive: false, section })
      .text;
  expect([print(1), print(1, 'present'), print(1, 'absent')]).toEqual([
    '(n.releaseDateSort >= $p.p1 AND (n.releaseDateSort > $p.p1 OR n.id > $p.p0)) OR n.releaseDateSort IS NULL',
    'n.releaseDateSort >= $p.p1 AND (n.releaseDateSort > $p.p1 OR n.id > $p.p0)',
    'true',
  ]);
  expect([print(null), print(null, 'present'), print(null, 'absent')]).toEqual([
    'n.releaseDateSort IS NULL AND n.id > $p.p0',
    'false',
    'n.id > $p.p0',
  ]);
});

it('what is not after a cursor is at or after it in the flipped order', () => {
  const property = fc.property(storedWorkOrders, item, item, (keys, at, found) => {
    const sorted = sortOrder('Work', keys, 'n', '');
    const cursor = cursorOf(at, sorted);
    const isAhead = isFoundAfter(sorted, cursor, found, { isInclusive: false });
    const isBehind = isFoundAfter(flip(sorted), cursor, found, { isInclusive: true });
    expect(isAhead).toBe(!isBehind);
  });
  fc.assert(property, { numRuns: 2_000 });
});

it('orders what has no value as Neo4j does by itself, or by a key more', () => {
  const print = (descending: boolean, nullsFirst: boolean) =>
    printOrderBy(
      sortOrder(
        'Film',
        [{ of: 'node', name: 'releaseDate', descending, ...(nullsFirst && { nullsFirst }) }],
        'n',
        '',
      ),
    );
  expect([print(false, false), print(true, true), print(true, false), print(false, true)]).toEqual([
    'ORDER BY n.releaseDateSort, n.id',
    'ORDER BY n.releaseDateSort DESC, n.id',
    'ORDER BY n.releaseDateSort IS NULL, n.releaseDateSort DESC, n.id',
    'ORDER BY n.releaseDateSort IS NOT NULL, n.releaseDateSort, n.id',
  ]);
});

it('orders by the columns of the keys, then by id', () => {
  const keys = [
    { of: 'edge', name: 'billing', descending: false },
    { of: 'node', name: 'title', descending: true },
  ] as const;
  const sorted = sortOrder('Film', keys, 'n0', 'r1');
  expect(printOrderBy(sorted)).toBe('ORDER BY r1.billing, n0.nameSort DESC, n0.id');
  expect(printOrderBy(flip(sorted))).toBe('ORDER BY r1.billing DESC, n0.nameSort, n0.id DESC');
});
