import fc from 'fast-check';
import {
  findNeighbours,
  type IntervalRelation,
  inverseOf,
  type Neighbour,
  type Neighbours,
  type PartOf,
  precedenceOf,
  solveTimeline,
  standingBetween,
  type TemporalClaim,
  type Timeline,
} from '../../src/timeline/index.js';
import { arbitraryClaims } from './arbitrary-claims.js';
import { claim, relation, segment } from './builders.js';
import { expectProof } from './expect-proof.js';

/** Work a has two main stories; each other has one. */
const segments = [
  segment('a1', 'film/a'),
  segment('a2', 'film/a'),
  ...['b', 'c', 'd', 'e'].map((id) => segment(id, `film/${id}`)),
];
const works = [...new Set(segments.map(({ work }) => work))];
const ids = segments.map(({ id }) => id);
const preceding: readonly IntervalRelation[] = ['BEFORE', 'MEETS', 'OVERLAPS'];
const within: readonly IntervalRelation[] = ['DURING', 'STARTS', 'FINISHES', 'EQUALS'];

const day = fc.constantFrom('2001-05-04', '2001-05-05', '2001-05-06');
/** Relations that mostly put one within another, and works that last from one day to another. */
const claims = fc
  .tuple(
    arbitraryClaims(ids, 3),
    fc.array(
      fc.tuple(
        fc.constantFrom(...ids),
        fc.constantFrom(...ids),
        fc.constantFrom(within, ...within.map((one) => [one])),
      ),
      { maxLength: 6 },
    ),
    fc.array(fc.tuple(fc.constantFrom(...ids), day), { maxLength: 3 }),
  )
  .map(([any, nested, dated]): readonly TemporalClaim[] => [
    ...any,
    ...nested
      .filter(([of, to]) => of !== to)
      .map(([of, to, relations], at) =>
        claim(`n${at}`, { kind: 'relation', of, relations, to } as const),
      ),
    ...dated.map(([of, on], at) => claim(`d${at}`, { kind: 'date', of, date: on })),
  ]);

function neighboursIn(timeline: Timeline): (work: string) => Neighbours {
  return findNeighbours({ timeline, precedence: precedenceOf(timeline) });
}

const namesOf = (neighbours: readonly Neighbour[]) => neighbours.map(({ work }) => work);

describe('the works around a work', () => {
  it('are those that it certainly lies within, without those around another of them', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const timeline = solveTimeline({ segments, claims: all });
        const possible = (of: string, to: string): readonly IntervalRelation[] =>
          standingBetween(timeline, of, to)?.possible ?? [];
        const isWithin = (of: string, to: string): boolean =>
          of !== to && possible(of, to).every((one) => within.includes(one));
        const isInside = (of: string, to: string): boolean => isWithin(of, to) && !isWithin(to, of);
        const neighboursOf = neighboursIn(timeline);
        for (const work of works) {
          const { during, contains, before } = neighboursOf(work);
          const around = works.filter(
            (one) =>
              isWithin(work, one) &&
              !works.some((other) => isInside(work, other) && isInside(other, one)),
          );
          const inside = works.filter(
            (one) =>
              isWithin(one, work) &&
              !works.some((other) => isInside(one, other) && isInside(other, work)),
          );
          expect(namesOf(during).toSorted()).toEqual(around);
          expect(namesOf(contains).toSorted()).toEqual(inside);
          for (const { work: one, relation: told } of during) {
            expect(told).toBe(within.find((each) => possible(work, one).includes(each)));
          }
          for (const { work: one, relation: told } of before) {
            expect(told).toBe(preceding.find((each) => possible(work, one).includes(each)));
          }
          for (const { work: one, relation: told } of contains) {
            expect(inverseOf(told)).toBe(within.find((each) => possible(one, work).includes(each)));
          }
        }
      }),
    );
  });

  it('are proved by claims that suffice and are all needed', () => {
    const single = segments.filter(({ work }) => work !== 'film/a');
    const own = new Set(single.map(({ id }) => id));
    fc.assert(
      fc.property(claims, (all) => {
        const asked = all.filter(({ statement }) =>
          [statement.of, 'to' in statement ? statement.to : statement.of].every((id) =>
            own.has(id),
          ),
        );
        const timeline = solveTimeline({ segments: single, claims: asked });
        for (const { id, work } of single) {
          for (const { work: outer, because } of neighboursIn(timeline)(work).during) {
            expectProof(timeline.accepted, because, (alone) => {
              const solved = solveTimeline({ segments: single, claims: alone });
              const left = standingBetween(solved, id, outer)?.possible ?? [];
              return left.every((one) => within.includes(one));
            });
          }
        }
      }),
    );
  });

  it('need no claim where it is part of them', () => {
    const parts: readonly PartOf[] = [{ part: 'b', whole: 'c' }];
    const timeline = solveTimeline({
      segments,
      claims: [claim('1', relation('c', 'AFTER', 'd'))],
      parts,
    });
    expect(neighboursIn(timeline)('film/b').during).toEqual([
      { work: 'film/c', relation: 'DURING', because: [] },
    ]);
    expect(neighboursIn(timeline)('film/c').contains).toEqual([
      { work: 'film/b', relation: 'CONTAINS', because: [] },
    ]);
  });

  it('are told by dates alone as well', () => {
    const dates = { b: '2001-05-05', c: '2001-05-04', d: '2001-05-06' };
    const timeline = solveTimeline({
      segments,
      claims: [
        claim('first', relation('e', 'STARTED_BY', 'c')),
        claim('last', relation('e', 'FINISHED_BY', 'd')),
        ...Object.entries(dates).map(([of, on]) => claim(on, { kind: 'date', of, date: on })),
      ],
    });
    const { during } = neighboursIn(timeline)('film/b');
    expect(during).toMatchObject([{ work: 'film/e', relation: 'DURING' }]);
    expect(during[0]?.because).toHaveLength(5);
  });
});
