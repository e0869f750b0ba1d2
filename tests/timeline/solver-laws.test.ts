import fc from 'fast-check';
import { intervalRelations } from '../../src/domain/vocabulary.js';
import {
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
import { arbitraryClaims } from './arbitrary-claims.js';
import { possibleByForce, type Schedule, schedules } from './brute-force.js';
import { claim, relation, segment } from './builders.js';
import { composition } from './composition-table.js';
import { expectProof } from './expect-proof.js';

const ids = ['a', 'b', 'c'];
const segments = ids.map((id) => segment(id));
const pairs = ids.flatMap((a) => ids.filter((b) => b !== a).map((b) => [a, b] as const));
/** Six points need no more, when no length is over two minutes: gaps can be closed up to that. */
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
  if (found === undefined) throw new Error(`Nothing is said of ${a} and ${b}.`);
  return found;
}

describe('the relations left open', () => {
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

  it('are inverse when asked the other way round', () => {
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

  it.each(intervalRelations)('after %s and any other follow the composition table', (first) => {
    for (const second of intervalRelations) {
      const timeline = solve([
        claim('claim/1', relation('a', first, 'b')),
        claim('claim/2', relation('b', second, 'c')),
      ]);
      expect(between(timeline, 'a', 'c').possible).toEqual(composition(first, second));
    }
  });
});

describe('a gap', () => {
  it('reaches from the shortest to the longest that schedules show', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const timeline = solve(all);
        const found = force(timeline.accepted);
        for (const [a, b] of pairs) {
          const { gap, possible } = between(timeline, a, b);
          const isApart = possible.every((one) => one === 'BEFORE' || one === 'MEETS');
          if (!isApart) continue;
          const shown = found.map((schedule) => (schedule[b]?.[0] ?? 0) - (schedule[a]?.[1] ?? 0));
          expect(gap?.min.minutes).toBe(Math.min(...shown));
          if (gap?.max !== undefined) expect(gap.max.minutes).toBe(Math.max(...shown));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('the reasons', () => {
  it('alone leave as much open as all claims, and none can be spared', () => {
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

  it('alone prove a gap, and none can be spared', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const timeline = solve(all);
        for (const [a, b] of pairs) {
          const { gap } = between(timeline, a, b);
          if (gap === undefined) continue;
          expectProof(timeline.accepted, gap.because, (alone) => {
            const other = between(solve(alone), a, b).gap;
            return (
              other?.min.minutes === gap.min.minutes && other.max?.minutes === gap.max?.minutes
            );
          });
        }
      }),
    );
  });

  it('alone prove that a work precedes another, and none can be spared', () => {
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
          expectProof(timeline.accepted, whyPrecedes(timeline, earlier, later), (alone) =>
            precedes(precedenceOf(solve(alone)), earlier, later),
          );
        }
      }),
    );
  });
});

describe('a precedence among many works', () => {
  const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

  it('is what the relation of the two says', () => {
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

  it('never puts a work before one that it follows, nor two such into one step', () => {
    fc.assert(
      fc.property(arbitraryClaims(many, 16), (all) => {
        const timeline = solveTimeline({ segments: many.map((id) => segment(id)), claims: all });
        const precedence = precedenceOf(timeline);
        const { steps, unplaced } = storyOrder(timeline, precedence);
        const works = [...steps.flatMap((step) => step.works), ...unplaced];
        expect(works.toSorted()).toEqual(many.map((id) => `film/${id}`));
        for (const [place, { works: group }] of steps.entries()) {
          const notEarlier = steps.slice(place).flatMap((step) => step.works);
          for (const work of group) {
            expect(notEarlier.some((one) => precedes(precedence, one, work))).toBe(false);
          }
        }
      }),
    );
  });
});

describe('a contradiction', () => {
  it('is one, and is none without any one of its claims', () => {
    fc.assert(
      fc.property(fewer, (all) => {
        const { conflicts } = solve(all);
        for (const { claims: involved } of conflicts) {
          expect(isConsistent(involved)).toBe(false);
          for (const spared of involved) {
            expect(isConsistent(involved.filter((one) => one !== spared))).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('makes the weakest of its claims step back, and no claim more than needed', () => {
    fc.assert(
      fc.property(fewer, (all) => {
        const { claims: ranked, accepted, conflicts } = solve(all);
        for (const { claims: involved, steppedBack } of conflicts) {
          const places = involved.map((one) => ranked.indexOf(one));
          expect(ranked.indexOf(steppedBack)).toBe(Math.max(...places));
          expect(isConsistent([...accepted, steppedBack])).toBe(false);
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
