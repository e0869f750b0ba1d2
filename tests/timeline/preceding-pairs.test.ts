import fc from 'fast-check';
import {
  type PrecedingPair,
  precedenceOf,
  precedes,
  precedingPairs,
  type Segment,
  solveTimeline,
  standingBetween,
  type TemporalClaim,
  type Timeline,
  workDates,
} from '../../src/timeline/index.js';
import { arbitraryClaims } from './arbitrary-claims.js';
import { claim, relation, segment } from './builders.js';

/** Works of one main segment and of two, one that has none, and one of another continuity. */
const segments: readonly Segment[] = [
  ...['a', 'b', 'd', 'e', 'f'].map((id) => segment(id)),
  segment('c1', 'film/c'),
  segment('c2', 'film/c'),
  segment('p', 'film/p', 'PROLOGUE'),
  { ...segment('x'), continuity: 'another' },
];
const ids = segments.map(({ id }) => id);
const works = [...new Set(segments.map(({ work }) => work))].sort();

const dates = fc.constantFrom('1999', '2000', '2001', '2000-05-04', '../2000', '2001/..');
/** Claims of which many order works, and dates beside them. */
const timelines: fc.Arbitrary<Timeline> = fc
  .tuple(
    arbitraryClaims(ids, 4),
    fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 6 }),
    fc.array(fc.tuple(fc.constantFrom(...ids), dates), { maxLength: 6 }),
  )
  .map(([any, ordered, dated]): readonly TemporalClaim[] => [
    ...any,
    ...ordered
      .filter(([of, to]) => of !== to)
      .map(([of, to], at) => claim(`o${at}`, relation(of, 'BEFORE', to))),
    ...dated.map(([of, date], at) => claim(`d${at}`, { kind: 'date', of, date })),
  ])
  .map((claims) => solveTimeline({ segments, claims }));

/** What a store compares: the bounds of two works in one calendar. */
function boundsShow(timeline: Timeline): (earlier: string, later: string) => boolean {
  const datesOf = workDates(precedenceOf(timeline));
  return (earlier, later) => {
    const [first, second] = [datesOf(earlier), datesOf(later)];
    return (
      first !== undefined &&
      first.calendar === second?.calendar &&
      first.minutes.latestStart < second.minutes.earliestStart &&
      first.minutes.latestEnd < second.minutes.earliestEnd
    );
  };
}

/** Whether pairs lead from a work to another, in one step or in many. */
function leads(pairs: readonly PrecedingPair[], from: string, to: string): boolean {
  return pairs.some(
    ({ earlier, later }) => earlier === from && (later === to || leads(pairs, later, to)),
  );
}

describe('the preceding pairs', () => {
  it('show, followed to any length or by bounds, all that is certain and nothing else', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const precedence = precedenceOf(timeline);
        const pairs = precedingPairs(precedence);
        const isShown = boundsShow(timeline);
        for (const a of works) {
          for (const b of works) {
            expect(leads(pairs, a, b) || isShown(a, b)).toBe(precedes(precedence, a, b));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are all needed, and told by their first possible relation', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const pairs = precedingPairs(precedenceOf(timeline));
        for (const pair of pairs) {
          const others = pairs.filter((one) => one !== pair);
          expect(leads(others, pair.earlier, pair.later)).toBe(false);
          const { possible = [] } = standingBetween(timeline, pair.earlier, pair.later) ?? {};
          expect(pair.relation).toBe(possible[0]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each(['BEFORE', 'MEETS', 'OVERLAPS'] as const)('show that one %s the other', (one) => {
    const timeline = solveTimeline({ segments, claims: [claim('x', relation('a', one, 'b'))] });
    expect(precedingPairs(precedenceOf(timeline))).toEqual([
      { earlier: 'film/a', later: 'film/b', relation: one },
    ]);
  });

  it('leave out what only dates order, and what others lead to', () => {
    const date = (of: string, year: string) => claim(of, { kind: 'date', of, date: year });
    const first = (of: string, to: string) => claim(`${of}${to}`, relation(of, 'BEFORE', to));
    const timeline = solveTimeline({
      segments,
      claims: [
        date('a', '1990'),
        date('b', '2000'),
        ...[first('a', 'b'), first('b', 'd'), first('a', 'd')],
        date('e', '1995'),
        claim('ef', relation('e', 'DURING', 'f')),
        claim('bf', relation('b', 'DURING', 'f')),
      ],
    });
    expect(precedingPairs(precedenceOf(timeline))).toEqual([
      { earlier: 'film/a', later: 'film/b', relation: 'BEFORE' },
      { earlier: 'film/b', later: 'film/d', relation: 'BEFORE' },
    ]);
  });
});
