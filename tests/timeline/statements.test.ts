import { intervalRelations } from '../../src/domain/vocabulary.js';
import { checkStatement, type IntervalRelation } from '../../src/timeline/index.js';
import { boundsOf, hullOf, isConvex } from '../../src/timeline/statements/interval-relations.js';
import { relation } from './builders.js';

const everySet: readonly (readonly IntervalRelation[])[] = Array.from(
  { length: 2 ** intervalRelations.length },
  (_, bits) => intervalRelations.filter((_, index) => (bits >> index) & 1),
);

describe('sets of relations', () => {
  it('can be expressed by bounds on end points in 82 cases', () => {
    expect(everySet.filter(isConvex)).toHaveLength(82);
  });

  it('need no bounds when nothing is known', () => {
    expect(boundsOf(intervalRelations)).toEqual([]);
  });

  it('take no more bounds than they need', () => {
    expect(boundsOf(['BEFORE'])).toHaveLength(1);
    expect(boundsOf(['BEFORE', 'MEETS', 'OVERLAPS'])).toHaveLength(2);
    for (const set of everySet.filter(isConvex)) expect(boundsOf(set).length).toBeLessThan(5);
  });

  it('lie within their hull, which can be expressed', () => {
    for (const set of everySet.slice(1)) {
      const hull = hullOf(set);
      expect(set.every((one) => hull.includes(one))).toBe(true);
      expect(isConvex(hull)).toBe(true);
    }
  });
});

describe('a statement', () => {
  it.each([
    [relation('a', ['AFTER', 'MET_BY', 'OVERLAPPED_BY'], 'b')],
    [relation('a', 'AFTER', 'b', { min: 'PT0S', max: 'PT1H' })],
    [relation('a', ['BEFORE', 'MEETS'], 'b', { max: 'P8M' })],
    [{ kind: 'duration', of: 'a', min: 'P2M' } as const],
    [{ kind: 'duration', of: 'a', max: 'P100000000Y' } as const],
    [{ kind: 'span', of: 'a', to: 'b', min: 'P9D', max: 'P11D' } as const],
    [{ kind: 'date', of: 'a', date: '197X' } as const],
  ])('%j passes', (statement) => {
    expect(checkStatement(statement)).toBeUndefined();
  });

  it('names the relations missing from a set that cannot be expressed', () => {
    expect(checkStatement(relation('a', ['BEFORE', 'OVERLAPS'], 'b'))).toBe(
      'BEFORE or OVERLAPS cannot be expressed as bounds on starts and ends: also expected MEETS, or fewer relations.',
    );
    expect(checkStatement(relation('a', ['BEFORE', 'AFTER'], 'b'))).toMatch(
      /MEETS, MET_BY, .* and EQUALS/,
    );
  });

  it.each([
    [relation('a', 'BEFORE', 'a'), 'Expected two segments, found "a" twice.'],
    [relation('a', [], 'b'), 'Expected at least one relation, found none.'],
    [
      relation('a', 'OVERLAPS', 'b', { min: 'P1D' }),
      'Expected a gap only with BEFORE and MEETS, or AFTER and MET_BY, found one with OVERLAPS.',
    ],
    [
      relation('a', 'MEETS', 'b', { min: 'P1D' }),
      'Expected no gap, since one meets the other, found at least 1 day.',
    ],
    [
      relation('a', 'BEFORE', 'b', { max: 'PT0S' }),
      'Expected at least one minute, found at most no time.',
    ],
    [
      { kind: 'duration', of: 'a', min: 'a week' } as const,
      'Expected an ISO 8601 duration such as P4D, PT1H or P6M, found "a week".',
    ],
    [
      { kind: 'duration', of: 'a', min: 'P2D', max: 'P1D' } as const,
      'Expected min <= max, found P2D and P1D.',
    ],
    [
      { kind: 'span', of: 'a', to: 'b', max: `P${'9'.repeat(400)}Y` } as const,
      expect.stringMatching(/^Expected at most 100000000 years, found P9+Y\.$/),
    ],
    [{ kind: 'duration', of: 'a' } as const, 'Expected min, max or both, found neither.'],
    [
      { kind: 'date', of: 'a', date: 'the seventies' } as const,
      'Expected a date in EDTF, such as 197X, found "the seventies".',
    ],
  ])('%j is refused with a reason', (statement, reason) => {
    expect(checkStatement(statement)).toEqual(reason);
  });
});
