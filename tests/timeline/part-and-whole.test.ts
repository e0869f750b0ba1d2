import fc from 'fast-check';
import {
  explainConflict,
  type PartOf,
  precedenceOf,
  solveTimeline,
  standingBetween,
  storyOrder,
  type TemporalClaim,
  type Timeline,
} from '../../src/timeline/index.js';
import { arbitraryClaims } from './arbitrary-claims.js';
import { possibleByForce, type Schedule, schedules } from './brute-force.js';
import { claim, relation, segment } from './builders.js';
import { expectProof } from './expect-proof.js';

const ids = ['a', 'b', 'c'];
const segments = ids.map((id) => segment(id));
const pairs = ids.flatMap((a) => ids.filter((b) => b !== a).map((b) => [a, b] as const));
const GRID = 10;
const claims = arbitraryClaims(ids, 4);
/** Of none or some of the others; a part of a part is a part. */
const parts = fc.constantFrom<readonly PartOf[]>(
  [{ part: 'a', whole: 'b' }],
  [
    { part: 'a', whole: 'c' },
    { part: 'b', whole: 'c' },
  ],
  [
    { part: 'a', whole: 'b' },
    { part: 'a', whole: 'c' },
    { part: 'b', whole: 'c' },
  ],
);

function solve(all: readonly TemporalClaim[], held: readonly PartOf[]): Timeline {
  return solveTimeline({ segments, claims: all, parts: held });
}

function isHeld(schedule: Schedule, { part, whole }: PartOf): boolean {
  const [[start, end], [first, last]] = [schedule[part] ?? [0, 0], schedule[whole] ?? [0, 0]];
  return first <= start && end <= last;
}

function force(all: readonly TemporalClaim[], held: readonly PartOf[]): readonly Schedule[] {
  return [...schedules(ids, all, GRID)].filter((one) => held.every((part) => isHeld(one, part)));
}

describe('a whole', () => {
  it('holds its parts, which alone limits what schedules are possible', () => {
    fc.assert(
      fc.property(claims, parts, (all, held) => {
        const timeline = solve(all, held);
        const found = force(timeline.accepted, held);
        for (const [a, b] of pairs) {
          const possible = standingBetween(timeline, a, b)?.possible;
          expect(possible).toEqual(possibleByForce(found, a, b));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('needs no claim for that, so that proofs are minimal', () => {
    fc.assert(
      fc.property(claims, parts, (all, held) => {
        const timeline = solve(all, held);
        for (const [a, b] of pairs) {
          const { possible, because = [] } = standingBetween(timeline, a, b) ?? {};
          expectProof(timeline.accepted, because, (alone) => {
            const left = standingBetween(solve(alone, held), a, b)?.possible;
            return left?.length === possible?.length;
          });
        }
      }),
    );
  });

  it('gives what is certain of it to its parts', () => {
    const timeline = solve([claim('1', relation('c', 'AFTER', 'b'))], [{ part: 'a', whole: 'b' }]);
    expect(standingBetween(timeline, 'c', 'a')).toMatchObject({
      certain: 'AFTER',
      because: ['1'],
    });
    expect(storyOrder(timeline, precedenceOf(timeline)).steps.map(({ works }) => works)).toEqual([
      ['film/a', 'film/b'],
      ['film/c'],
    ]);
  });

  it('takes from its parts what follows for it: it ends no sooner, and starts no later', () => {
    const timeline = solve([claim('1', relation('a', 'AFTER', 'c'))], [{ part: 'a', whole: 'b' }]);
    const possible = standingBetween(timeline, 'b', 'c')?.possible;
    expect(possible).toEqual(['AFTER', 'MET_BY', 'OVERLAPPED_BY', 'STARTED_BY', 'CONTAINS']);
  });

  it('does not by itself place its parts among other works', () => {
    expect(solve([], [{ part: 'a', whole: 'b' }]).strands.size).toBe(0);
  });
});

describe('a contradiction between parts and claims', () => {
  it('vanishes without any one of its claims or of its parts', () => {
    fc.assert(
      fc.property(claims, parts, (all, held) => {
        for (const conflict of solve(all, held).conflicts) {
          const { claims: involved, parts: behind } = conflict;
          expect(force(involved, behind)).toEqual([]);
          for (const dropped of involved) {
            const others = involved.filter((one) => one !== dropped);
            expect(force(others, held).length).toBeGreaterThan(0);
          }
          for (const dropped of behind) {
            const others = behind.filter((one) => one !== dropped);
            expect(force(involved, others).length).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is explained by what is part of what', () => {
    const explain = (...all: readonly TemporalClaim[]) =>
      solve(all, [{ part: 'a', whole: 'b' }]).conflicts.map((one) =>
        explainConflict(one, (id) => id.toUpperCase()),
      );
    expect(explain(claim('1', relation('a', 'AFTER', 'b')))).toEqual([
      'It cannot be that A starts after B ends, since A is part of B.',
    ]);
    expect(
      explain(
        claim('1', relation('c', 'AFTER', 'b')),
        claim('2', relation('c', 'BEFORE', 'a')),
        claim('3', relation('c', 'BEFORE', 'b')),
      ),
    ).toEqual([
      'It cannot be both that C starts after B ends and that C ends before A starts, since A is part of B.',
      'It cannot be both that C starts after B ends and that C ends before B starts.',
    ]);
  });
});
