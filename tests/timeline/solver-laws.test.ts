import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { intervalRelations } from '../../src/domain/vocabulary.js';
import {
  checkStatement,
  inverseOf,
  precedenceOf,
  precedes,
  type Standing,
  solveTimeline,
  standingBetween,
  storyOrder,
  type TemporalClaim,
  type Timeline,
  whyPrecedes,
} from '../../src/timeline/index.js';
import { distances } from '../../src/timeline/network/search.js';
import { arbitraryClaims } from './arbitrary-claims.js';
import { possibleByForce, type Schedule, schedules } from './brute-force.js';
import { claim, relation, segment } from './builders.js';
import { composition } from './composition-table.js';
import { expectProof } from './expect-proof.js';

const ids = ['a', 'b', 'c'];
const segments = ids.map((id) => segment(id));
const pairs = ids.flatMap((a) => ids.filter((b) => b !== a).map((b) => [a, b] as const));
/** Enough for six points when no length exceeds two minutes, since longer gaps can be shortened. */
const GRID = 10;

const claims = arbitraryClaims(ids, 5);
const fewer = arbitraryClaims(ids, 4);

const solve = (all: readonly TemporalClaim[]): Timeline => solveTimeline({ segments, claims: all });

function force(all: readonly TemporalClaim[]): readonly Schedule[] {
  return [...schedules(ids, all, GRID)];
}

function isConsistent(all: readonly TemporalClaim[]): boolean {
  return !schedules(ids, all, GRID).next().done;
}

function between(timeline: Timeline, a: string, b: string): Standing {
  const found = standingBetween(timeline, a, b);
  if (found === undefined) throw new Error(`The timeline lacks ${a} or ${b}.`);
  return found;
}

describe('the possible relations', () => {
  it('are those that some schedule shows, no more and no fewer', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const timeline = solve(all);
        const found = force(timeline.accepted);
        for (const [a, b] of pairs) {
          expect(between(timeline, a, b).possible).toEqual(possibleByForce(found, a, b));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are the inverses when asked in the opposite direction', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const timeline = solve(all);
        for (const [a, b] of pairs) {
          const there = between(timeline, a, b);
          const back = between(timeline, b, a);
          expect(new Set(back.possible)).toEqual(new Set(there.possible.map(inverseOf)));
          expect(back.gap).toEqual(there.gap);
        }
      }),
    );
  });

  it.each(intervalRelations)('of %s and any other compose as in the composition table', (first) => {
    for (const second of intervalRelations) {
      const timeline = solve([
        claim('claim/1', relation('a', first, 'b')),
        claim('claim/2', relation('b', second, 'c')),
      ]);
      expect(between(timeline, 'a', 'c').possible).toEqual(composition(first, second));
    }
  });
});

/** Claims in hours, so that the minutes that order six points never add up to one. */
const inHours = claims.map((all) =>
  all.map((one): TemporalClaim => JSON.parse(JSON.stringify(one).replaceAll('M"', 'H"'))),
);
const HOUR = 60;

describe('a gap', () => {
  it('reaches from the shortest to the longest that schedules show, in whole hours', () => {
    fc.assert(
      fc.property(inHours, (all) => {
        const timeline = solve(all);
        for (const [a, b] of pairs) {
          const { gap, possible } = between(timeline, a, b);
          const isApart = possible.every((one) => one === 'BEFORE' || one === 'MEETS');
          if (!isApart) continue;
          const [from, to] = [timeline.positions.get(a), timeline.positions.get(b)];
          if (from === undefined || to === undefined) throw new Error(`No ${a} or ${b}.`);
          const [most = NaN] = distances(from.network, from.end, [to.start]);
          const [least = NaN] = distances(from.network, to.start, [from.end]);
          expect(gap?.max?.minutes ?? Infinity).toBe(HOUR * Math.ceil(most / HOUR));
          const shortest = 0 + HOUR * Math.floor(-least / HOUR);
          expect(gap?.min?.minutes).toBe(shortest > 0 || most === 0 ? shortest : undefined);
        }
      }),
    );
  });

  it('tells no minutes of claims in hours, and months only of claims in months', () => {
    fc.assert(
      fc.property(inHours, (all) => {
        const timeline = solve(all);
        for (const [a, b] of pairs) {
          const { gap } = between(timeline, a, b);
          for (const text of [gap?.min?.text, gap?.max?.text]) {
            expect(text ?? 'PT0S').toMatch(/^P(\d+D)?(T(\d+H|0S))?$/);
          }
        }
      }),
    );
  });
});

/** Claims in months and days, and dates, some of which fall on the last days of months. */
const calendarClaims = fc
  .tuple(
    arbitraryClaims(ids, 4),
    fc.array(
      fc.record({
        of: fc.constantFrom(...ids),
        date: fc.constantFrom(
          '2001',
          '2001-01-31',
          '2001-02',
          '2004-02-29',
          '2000/2002',
          '../2001',
        ),
      }),
      { maxLength: 3 },
    ),
    fc.constantFrom('M"', 'D"', 'Y"'),
  )
  .map(([some, dates, unit]): readonly TemporalClaim[] => [
    ...some.map(
      (one): TemporalClaim =>
        JSON.parse(
          JSON.stringify(one).replaceAll('PT1M"', `P1M"`).replaceAll('PT2M"', `P2${unit}`),
        ),
    ),
    ...dates.map(({ of, date }, index) => claim(`date/${index}`, { kind: 'date', of, date })),
  ])
  .filter((all) => all.every(({ statement }) => checkStatement(statement) === undefined));

describe('a proof', () => {
  it('alone leaves the same relations possible, and is minimal', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const timeline = solve(all);
        for (const [a, b] of pairs) {
          const { possible, because } = between(timeline, a, b);
          expectProof(timeline.accepted, because, (alone) => {
            const left = between(solve(alone), a, b).possible;
            return left.length === possible.length && left.every((one) => possible.includes(one));
          });
        }
      }),
    );
  });

  it('of a gap suffices, and is minimal', () => {
    fc.assert(
      fc.property(fc.oneof(claims, inHours, calendarClaims), (all) => {
        const timeline = solve(all);
        for (const [a, b] of pairs) {
          const { gap, possible } = between(timeline, a, b);
          if (gap === undefined) continue;
          expectProof(timeline.accepted, gap.because, (alone) => {
            const { gap: other, possible: left } = between(solve(alone), a, b);
            return (
              left.length === possible.length &&
              isDeepStrictEqual([other?.min, other?.max], [gap.min, gap.max])
            );
          });
        }
      }),
    );
  });

  it('that a work precedes another suffices, and is minimal', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const timeline = solve(all);
        const precedence = precedenceOf(timeline);
        for (const [a, b] of pairs) {
          const [earlier, later] = [`film/${a}`, `film/${b}`];
          const { possible } = between(timeline, a, b);
          const isFirst = possible.every((one) => ['BEFORE', 'MEETS', 'OVERLAPS'].includes(one));
          expect(precedes(precedence, earlier, later)).toBe(isFirst);
          if (!isFirst) continue;
          expectProof(
            timeline.accepted,
            whyPrecedes({ timeline, precedence }, earlier, later),
            (alone) => precedes(precedenceOf(solve(alone)), earlier, later),
          );
        }
      }),
    );
  });
});

describe('a precedence among many works', () => {
  const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

  it('agrees with the standing of the two', () => {
    fc.assert(
      fc.property(arbitraryClaims(many, 16), (all) => {
        const timeline = solveTimeline({ segments: many.map((id) => segment(id)), claims: all });
        const precedence = precedenceOf(timeline);
        for (const a of many) {
          for (const b of many.filter((one) => one !== a)) {
            const isFirst = between(timeline, a, b).possible.every((one) =>
              ['BEFORE', 'MEETS', 'OVERLAPS'].includes(one),
            );
            expect(precedes(precedence, `film/${a}`, `film/${b}`)).toBe(isFirst);
          }
        }
      }),
    );
  });

  it('never puts a work before or beside one that it follows', () => {
    fc.assert(
      fc.property(arbitraryClaims(many, 16), (all) => {
        const timeline = solveTimeline({ segments: many.map((id) => segment(id)), claims: all });
        const precedence = precedenceOf(timeline);
        const { steps, unplaced } = storyOrder(timeline, precedence);
        const works = [...steps.flatMap((step) => step.works), ...unplaced];
        expect(works.toSorted()).toEqual(many.map((id) => `film/${id}`));
        for (const [index, { works: group }] of steps.entries()) {
          const notEarlier = steps.slice(index).flatMap((step) => step.works);
          for (const work of group) {
            expect(notEarlier.some((one) => precedes(precedence, one, work))).toBe(false);
          }
        }
      }),
    );
  });
});

describe('a contradiction', () => {
  it('vanishes without any one of its claims', () => {
    fc.assert(
      fc.property(fewer, (all) => {
        const { conflicts } = solve(all);
        for (const { claims: involved } of conflicts) {
          expect(isConsistent(involved)).toBe(false);
          for (const dropped of involved) {
            expect(isConsistent(involved.filter((one) => one !== dropped))).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('outvotes the weakest of its claims, and no claim needlessly', () => {
    fc.assert(
      fc.property(fewer, (all) => {
        const { claims: ranked, accepted, conflicts } = solve(all);
        for (const { claims: involved, outvoted } of conflicts) {
          const ranks = involved.map((one) => ranked.indexOf(one));
          expect(ranked.indexOf(outvoted)).toBe(Math.max(...ranks));
          expect(isConsistent([...accepted, outvoted])).toBe(false);
        }
        expect(isConsistent(accepted)).toBe(true);
        expect(accepted.length + conflicts.length).toBe(
          all.filter(({ status }) => status !== 'DEPRECATED').length,
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('the order of the input', () => {
  it('changes nothing', () => {
    const shuffled = claims.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray([...all], { minLength: all.length }),
        fc.shuffledSubarray([...segments], { minLength: segments.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([all, otherClaims, otherSegments]) => {
        const one = solve(all);
        const other = solveTimeline({ segments: otherSegments, claims: otherClaims });
        expect(other.accepted).toEqual(one.accepted);
        expect(other.conflicts).toEqual(one.conflicts);
        for (const [a, b] of pairs) expect(between(other, a, b)).toEqual(between(one, a, b));
      }),
    );
  });
});
