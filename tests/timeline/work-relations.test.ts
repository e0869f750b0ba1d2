import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { intervalRelations } from '../../src/domain/vocabulary.js';
import {
  inverseOf,
  precedenceOf,
  precedes,
  type Standing,
  solveTimeline,
  standingBetween,
  type TemporalClaim,
  type Timeline,
} from '../../src/timeline/index.js';
import { arbitraryClaims } from './arbitrary-claims.js';
import { possibleByForce, schedules } from './brute-force.js';
import { claim, relation, segment } from './builders.js';
import { expectProof } from './expect-proof.js';

/** Two main stories in one work, one or two in the other. */
const twoAndOne = [segment('a1', 'film/a'), segment('a2', 'film/a'), segment('b1', 'film/b')];
const twoAndTwo = [...twoAndOne, segment('b2', 'film/b')];
const idsOf = (segments: typeof twoAndOne): readonly string[] => segments.map(({ id }) => id);
const pairs = ['a1', 'a2'].flatMap((a) => ['b1', 'b2'].map((b) => [a, b] as const));
const GRID = 10;
/** Better than any claim that is generated. */
const best = { status: 'PREFERRED', tier: 'ON_SCREEN', statedOn: '2026' } as const;

function between(timeline: Timeline, a: string, b: string): Standing {
  const found = standingBetween(timeline, a, b);
  if (found === undefined) throw new Error(`The timeline lacks ${a} or ${b}.`);
  return found;
}

describe('the possible relations of two works', () => {
  it('are those that some schedule shows for a main segment of each', () => {
    fc.assert(
      fc.property(arbitraryClaims(idsOf(twoAndOne), 5), (claims) => {
        const timeline = solveTimeline({ segments: twoAndOne, claims });
        const found = [...schedules(idsOf(twoAndOne), timeline.accepted, GRID)];
        const shown = ['a1', 'a2'].flatMap((a) => possibleByForce(found, a, 'b1'));
        const { possible, certain } = between(timeline, 'film/a', 'film/b');
        expect(possible).toEqual(intervalRelations.filter((one) => shown.includes(one)));
        expect(certain).toBe(possible.length === 1 ? possible[0] : undefined);
      }),
      { numRuns: 30 },
    );
  });

  it('are the inverses when asked in the opposite direction, with the same gap', () => {
    fc.assert(
      fc.property(arbitraryClaims(idsOf(twoAndTwo), 8), (claims) => {
        const timeline = solveTimeline({ segments: twoAndTwo, claims });
        const there = between(timeline, 'film/a', 'film/b');
        const back = between(timeline, 'film/b', 'film/a');
        expect(new Set(back.possible)).toEqual(new Set(there.possible.map(inverseOf)));
        expect(back.gap).toEqual(there.gap);
      }),
    );
  });

  it('decide whether one work precedes the other', () => {
    fc.assert(
      fc.property(arbitraryClaims(idsOf(twoAndTwo), 8), (claims) => {
        const timeline = solveTimeline({ segments: twoAndTwo, claims });
        const { possible } = between(timeline, 'film/a', 'film/b');
        expect(precedes(precedenceOf(timeline), 'film/a', 'film/b')).toBe(
          possible.every((one) => ['BEFORE', 'MEETS', 'OVERLAPS'].includes(one)),
        );
      }),
    );
  });

  it('have a minimal proof', () => {
    fc.assert(
      fc.property(arbitraryClaims(idsOf(twoAndTwo), 8), (claims) => {
        const timeline = solveTimeline({ segments: twoAndTwo, claims });
        const { possible, because } = between(timeline, 'film/a', 'film/b');
        expectProof(timeline.accepted, because, (alone) => {
          const left = between(solve(alone), 'film/a', 'film/b').possible;
          return left.length === possible.length && left.every((one) => possible.includes(one));
        });
      }),
    );
  });

  it('of a work to itself are EQUALS, of its segments to it also those to its other segments', () => {
    const timeline = solve([claim('1', relation('a1', 'BEFORE', 'a2'))]);
    expect(between(timeline, 'film/a', 'film/a').certain).toBe('EQUALS');
    expect(between(timeline, 'a1', 'film/a').possible).toEqual(['BEFORE', 'EQUALS']);
  });
});

describe('the gap between two works', () => {
  it('covers those of all pairs of main segments, and exists only if all have the same order', () => {
    fc.assert(
      fc.property(arbitraryClaims(idsOf(twoAndTwo), 8), (claims) => {
        const timeline = solveTimeline({ segments: twoAndTwo, claims });
        const { gap } = between(timeline, 'film/a', 'film/b');
        const each = pairs.map(([a, b]) => between(timeline, a, b));
        const isOneWay = [
          ['BEFORE', 'MEETS'],
          ['AFTER', 'MET_BY'],
        ].some((way) => each.every(({ possible }) => possible.every((one) => way.includes(one))));
        expect(gap !== undefined).toBe(isOneWay);
        if (gap === undefined) return;
        const gaps = each.flatMap((one) => one.gap ?? []);
        const shortest = Math.min(...gaps.map(({ min }) => min?.minutes ?? 0));
        expect(gap.min?.minutes ?? 0).toBe(shortest);
        const longest = Math.max(...gaps.map(({ max }) => max?.minutes ?? Infinity));
        expect(gap.max?.minutes ?? Infinity).toBe(longest);
      }),
    );
  });

  it('reaches from the shortest to the longest that schedules show', () => {
    const apart = fc.constantFrom('PT1M', 'PT2M', 'PT3M').chain((min) =>
      fc.record({
        min: fc.constant(min),
        max: fc.constantFrom('PT3M', 'PT4M'),
      }),
    );
    fc.assert(
      fc.property(apart, apart, arbitraryClaims(idsOf(twoAndOne), 2), (one, other, more) => {
        const timeline = solveTimeline({
          segments: twoAndOne,
          claims: [
            claim('one', relation('a1', 'BEFORE', 'b1', one), best),
            claim('other', relation('b1', 'AFTER', 'a2', other), best),
            ...more,
          ],
        });
        const { gap } = between(timeline, 'film/a', 'film/b');
        const shown = [...schedules(idsOf(twoAndOne), timeline.accepted, GRID)].flatMap(
          ({ a1, a2, b1 }) => [a1, a2].map((a) => (b1?.[0] ?? NaN) - (a?.[1] ?? NaN)),
        );
        if (gap === undefined) return;
        // What only orders points is not told, and takes a minute for each.
        expect(gap.min?.minutes ?? 0).toBeLessThanOrEqual(Math.min(...shown));
        expect(gap.max?.minutes).toBeGreaterThanOrEqual(Math.max(...shown));
      }),
      { numRuns: 30 },
    );
  });

  it('has a minimal proof of both bounds', () => {
    fc.assert(
      fc.property(arbitraryClaims(idsOf(twoAndTwo), 8), (claims) => {
        const timeline = solve([...ordered, ...claims]);
        const { gap, possible } = between(timeline, 'film/a', 'film/b');
        expect(gap).toBeDefined();
        if (gap === undefined) return;
        expectProof(timeline.accepted, gap.because, (alone) => {
          const { gap: other, possible: left } = between(solve(alone), 'film/a', 'film/b');
          return (
            left.length === possible.length &&
            isDeepStrictEqual([other?.min, other?.max], [gap.min, gap.max])
          );
        });
      }),
    );
  });
});

/** These put all of the first work before all of the second. */
const ordered = [
  claim('first', relation('a1', ['BEFORE', 'MEETS'], 'b1'), best),
  claim('second', relation('a2', 'BEFORE', 'b1'), best),
  claim('start', relation('b1', ['STARTS', 'STARTED_BY', 'EQUALS'], 'b2'), best),
];

function solve(claims: readonly TemporalClaim[]): Timeline {
  return solveTimeline({ segments: twoAndTwo, claims });
}
