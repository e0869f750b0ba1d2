import type { TypeName } from '../../../src/domain/type-names.js';
import type { Condition } from '../../../src/plan/plan.js';
import { compileFilter } from '../../../src/store/neo4j/conditions/compile-filter.js';
import { printPredicate } from '../../../src/store/neo4j/cypher/predicate.js';
import type { PlanTraits } from '../../../src/store/neo4j/cypher/statement.js';
import { compare, refTo, related } from '../build-plan.js';
import { newStatement } from './new-statement.js';

/** A filter as Cypher: its patterns, then its predicate. */
function print(
  type: TypeName,
  condition: Condition,
  traits: Partial<PlanTraits> = {},
): readonly string[] {
  const statement = newStatement(traits);
  const { paths, predicate } = compileFilter(statement, type, condition, statement.name('n'));
  return [...paths, printPredicate(predicate)];
}

const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of });
const not = (of: Condition): Condition => ({ kind: 'not', of });
const castBy = (property: string, quantifier: 'some' | 'every' | 'none' = 'some'): Condition =>
  related('cast', 'Person', compare(property, 'eq', refTo(0)), quantifier);

describe('a filter starts from what an index finds', () => {
  it('follows a link from the neighbours that have an id', () => {
    expect(print('Film', castBy('id'))).toEqual(['(n0)<-[:ACTED_IN]-(n1:Person)', 'n1.id = $p.p0']);
  });

  it('follows several links one after another', () => {
    const condition = related(
      'portrayals',
      'Portrayal',
      related('performer', 'Person', compare('name', 'in', refTo(0))),
    );
    expect(print('Film', condition)).toEqual([
      '(n0)<-[:IN]-(n1:Portrayal)',
      '(n1)<-[:PERFORMS]-(n2:Person)',
      'n2.name IN $p.p0',
    ]);
  });

  it('follows one link only, and none where the node itself is found', () => {
    const conditions = all(castBy('id'), compare('runtimeMinutes', 'gt', refTo(1)), castBy('name'));
    expect(print('Film', conditions)).toEqual([
      '(n0)<-[:ACTED_IN]-(n1:Person)',
      'n1.id = $p.p0 AND n0.runtimeMinutes > $p.p1 AND EXISTS { (n0)<-[:ACTED_IN]-(n2:Person) WHERE n2.name = $p.p2 }',
    ]);
    expect(print('Film', all(castBy('id'), compare('title', 'eq', refTo(1))))).toEqual([
      'EXISTS { (n0)<-[:ACTED_IN]-(n1:Person) WHERE n1.id = $p.p0 } AND n0.name = $p.p1',
    ]);
  });

  it.each([
    [
      castBy('id', 'every'),
      'NOT EXISTS { (n0)<-[:ACTED_IN]-(n1:Person) WHERE NOT coalesce(n1.id = $p.p0, false) }',
    ],
    [castBy('id', 'none'), 'NOT EXISTS { (n0)<-[:ACTED_IN]-(n1:Person) WHERE n1.id = $p.p0 }'],
    [not(castBy('id', 'none')), 'EXISTS { (n0)<-[:ACTED_IN]-(n1:Person) WHERE n1.id = $p.p0 }'],
    [castBy('birthDate'), 'EXISTS { (n0)<-[:ACTED_IN]-(n1:Person) WHERE n1.birthDate = $p.p0 }'],
  ])('asks the rest of each node: %#', (condition, text) => {
    expect(print('Film', condition)).toEqual([text]);
  });

  it('does not start from names of a type whose lists have no index', () => {
    const inFranchise = related('franchises', 'Franchise', compare('name', 'eq', refTo(0)));
    expect(print('Entity', compare('name', 'eq', refTo(0)))).toEqual(['n0.name = $p.p0']);
    expect(print('Film', inFranchise)).toHaveLength(2);
    expect(
      print('Portrayal', related('work', 'Work', compare('name', 'eq', refTo(0)))),
    ).toHaveLength(2);
    expect(
      print('Claim', related('entity', 'Entity', compare('name', 'eq', refTo(0)))),
    ).toHaveLength(1);
  });
});

describe('a condition', () => {
  it('that can never hold makes a filter that is known', () => {
    expect(print('Film', { kind: 'isNull', property: 'type', expected: true })).toEqual(['false']);
    expect(print('Film', { kind: 'any', of: [] })).toEqual(['false']);
    expect(print('Film', related('cast', 'Person', { kind: 'any', of: [] }, 'none'))).toEqual([
      'true',
    ]);
  });

  it('on the texts of a list is asked of each', () => {
    const items = (operator: 'contains' | 'notIn', quantifier: 'some' | 'every'): Condition => ({
      kind: 'items',
      property: 'genres',
      quantifier,
      of: { kind: 'compare', operator, ignoreCase: true, value: refTo(0) },
    });
    expect(print('Film', items('contains', 'some'))).toEqual([
      'any(text IN coalesce(n0.genresFolded, []) WHERE text CONTAINS $p.p0)',
    ]);
    expect(print('Film', items('notIn', 'every'))).toEqual([
      'all(text IN coalesce(n0.genresFolded, []) WHERE text IS NOT NULL AND NOT text IN $p.p0)',
    ]);
  });

  it('behind relations may be looked up in a list that is found beforehand', () => {
    const nested = related(
      'cast',
      'Person',
      related('works', 'Work', compare('runtimeMinutes', 'gt', refTo(0))),
    );
    expect(print('Film', nested, { sharesConditions: true })).toEqual([
      'EXISTS { (n0)<-[:ACTED_IN]-(n1:Person) WHERE n1 IN s2 }',
    ]);
    expect(print('Film', not(nested), { sharesConditions: true })).toEqual([
      'NOT EXISTS { (n0)<-[:ACTED_IN]-(n1:Person) WHERE n1 IN s2 }',
    ]);
  });
});
