import fc from 'fast-check';
import { lineUpTold, solveTimeline, standingBetween } from '../../src/timeline/index.js';
import { arbitraryClaims } from './arbitrary-claims.js';
import { relationOf } from './brute-force.js';
import { segment } from './builders.js';

const unbounded = {
  earliestStart: -Infinity,
  latestStart: Infinity,
  earliestEnd: -Infinity,
  latestEnd: Infinity,
};

type Interval = readonly [start: number, end: number];

/** How the ends of two intervals stand to each other: -1, 0 or 1 for each pair of them. */
const signsOf = (a: Interval, b: Interval) => a.flatMap((x) => b.map((y) => Math.sign(x - y)));

/** The signs of each relation, by intervals that stand so. */
const signs = new Map(
  intervals(5).flatMap((a) => intervals(5).map((b) => [relationOf(a, b), signsOf(a, b)] as const)),
);

function intervals(end: number): readonly Interval[] {
  const points = Array.from({ length: end }, (_, point) => point);
  return points.flatMap((start) =>
    points.filter((point) => point > start).map((point) => [start, point] as const),
  );
}

describe('segments that are lined up by what is told of them', () => {
  // A network bounds each pair of ends by itself, so it cannot rule out a combination of them.
  it('have ends that stand as possible relations let them, or between two of these', () => {
    const ids = ['a', 'b', 'c', 'd'];
    fc.assert(
      fc.property(arbitraryClaims(ids, 6), (claims) => {
        const timeline = solveTimeline({ segments: ids.map((id) => segment(id)), claims });
        const pairs = ids.flatMap((of) => ids.flatMap((to) => (of < to ? [{ of, to }] : [])));
        const relations = pairs.map(({ of, to }) => ({
          of,
          to,
          relations: standingBetween(timeline, of, to)?.possible ?? [],
        }));
        const told = relations.filter((one) => one.relations.length > 0);
        const columns = lineUpTold({
          segments: ids.map((id) => ({ id, ...unbounded })),
          relations: told,
          preferred: [],
        });
        for (const { of, to, relations } of told) {
          const [a, b] = [columns.get(of), columns.get(to)];
          if (a === undefined || b === undefined) throw new Error('A segment has no place.');
          const possible = relations.map((relation) => signs.get(relation) ?? []);
          for (const [pair, sign] of signsOf([a.start, a.end], [b.start, b.end]).entries()) {
            const allowed = possible.map((all) => all[pair] ?? NaN);
            expect(sign).toBeGreaterThanOrEqual(Math.min(...allowed));
            expect(sign).toBeLessThanOrEqual(Math.max(...allowed));
          }
        }
      }),
    );
  });
});
