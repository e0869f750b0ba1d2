import fc from 'fast-check';
import { compare } from '../../../src/store/neo4j/cypher/compare.js';
import {
  and,
  not,
  nullableTest,
  or,
  type Predicate,
  printPredicate,
  test,
  where,
} from '../../../src/store/neo4j/cypher/predicate.js';
import { count, countDistinct, exists, match } from '../../../src/store/neo4j/cypher/subquery.js';
import { evaluatePredicate, type Truth } from './evaluate-predicate.js';

/** A predicate, and whether it holds given what its tests come to. */
interface Sample {
  readonly predicate: Predicate;
  readonly holds: (values: Values) => boolean;
}

type Values = Readonly<Record<string, Truth>>;

const [a, b, c] = ['a', 'b', 'c'].map((name) => test(name)) as [Predicate, Predicate, Predicate];
/** Tests by the names of which only those from n on may be null. */
const leaves = ['a', 'b', 'n', 'o'].map(
  (name): Sample => ({
    predicate: name < 'n' ? test(name) : nullableTest(name),
    holds: (values) => values[name] === true,
  }),
);
const { sample } = fc.letrec<{ sample: Sample }>((tie) => ({
  sample: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    { weight: 4, arbitrary: fc.constantFrom(...leaves) },
    fc.boolean().map((known): Sample => ({ predicate: known, holds: () => known })),
    tie('sample').map(
      ({ predicate, holds }): Sample => ({
        predicate: not(predicate),
        holds: (values) => !holds(values),
      }),
    ),
    fc.array(tie('sample'), { maxLength: 3 }).map(
      (parts): Sample => ({
        predicate: and(...parts.map(({ predicate }) => predicate)),
        holds: (values) => parts.every(({ holds }) => holds(values)),
      }),
    ),
    fc.array(tie('sample'), { maxLength: 3 }).map(
      (parts): Sample => ({
        predicate: or(...parts.map(({ predicate }) => predicate)),
        holds: (values) => parts.some(({ holds }) => holds(values)),
      }),
    ),
  ),
}));
const values = fc.record({
  a: fc.boolean(),
  b: fc.boolean(),
  n: fc.constantFrom(true, false, null),
  o: fc.constantFrom(true, false, null),
});

describe('a printed predicate', () => {
  it('holds where its parts say so, whatever is null', () => {
    const property = fc.property(sample, values, ({ predicate, holds }, outcomes: Values) => {
      const truth = evaluatePredicate(printPredicate(predicate), (name) => outcomes[name] ?? null);
      expect(truth === true).toBe(holds(outcomes));
    });
    fc.assert(property, { numRuns: 2_000 });
  });

  it.each([
    [and(a, or(b, c)), 'a AND (b OR c)'],
    [or(a, and(b, c)), 'a OR (b AND c)'],
    [and(a, and(b, c)), 'a AND b AND c'],
    [not(and(a, b)), 'NOT (a AND b)'],
    [not(a), 'NOT a'],
    [not(nullableTest('n.x = 1')), 'NOT coalesce(n.x = 1, false)'],
    [not(or(a, nullableTest('n.x = 1'))), 'NOT coalesce(a OR n.x = 1, false)'],
    [not(not(nullableTest('n.x = 1'))), 'n.x = 1'],
    [compare('n.x', 'startsWith', '$p.p0'), 'n.x STARTS WITH $p.p0'],
    [or(a, compare('n.x', 'notIn', '$p.p0')), 'a OR (n.x IS NOT NULL AND NOT n.x IN $p.p0)'],
  ])('%# is %2$s', (predicate, text) => {
    expect(printPredicate(predicate)).toBe(text);
  });

  it('is known where a part decides it, or where there is none', () => {
    expect([and(a, false), or(a, true), not(and(a, false))]).toEqual([false, true, true]);
    expect([and(), or(), and(true, a), or(false, a)]).toEqual([true, false, a, a]);
  });

  it('is a WHERE clause unless everything passes', () => {
    expect([true, false, or(a, b)].map(where)).toEqual([[], ['WHERE false'], ['WHERE a OR b']]);
  });
});

describe('a match', () => {
  const one = { patterns: ['(n0:Film)'], predicate: a } as const;
  const two = {
    patterns: ['(n0:Film)', '(n0)<-[:ACTED_IN]-(n1:Person)'],
    predicate: true,
  } as const;

  it('is a clause for each pattern, and a condition', () => {
    expect(match(one)).toEqual(['MATCH (n0:Film)', 'WHERE a']);
    expect(match(two)).toEqual(['MATCH (n0:Film)', 'MATCH (n0)<-[:ACTED_IN]-(n1:Person)']);
  });

  it('is asked for or counted on one line', () => {
    expect(printPredicate(exists(one))).toBe('EXISTS { (n0:Film) WHERE a }');
    expect(printPredicate(not(exists(two)))).toBe(
      'NOT EXISTS { MATCH (n0:Film) MATCH (n0)<-[:ACTED_IN]-(n1:Person) }',
    );
    expect(count(one)).toBe('COUNT { (n0:Film) WHERE a }');
    expect(countDistinct(two, 'n0')).toBe(
      'COUNT { MATCH (n0:Film) MATCH (n0)<-[:ACTED_IN]-(n1:Person) RETURN DISTINCT n0 }',
    );
  });

  it('that cannot find anything is not asked for', () => {
    expect(exists({ ...two, predicate: false })).toBe(false);
  });
});
