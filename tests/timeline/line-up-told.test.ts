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

describe('segments that are lined up by what is told of them', () => {
  it('show a possible relation for every pair', () => {
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
        const at = (id: string) => columns.get(id) ?? { start: NaN, end: NaN };
        for (const { of, to, relations } of told) {
          expect(relations).toContain(
            relationOf([at(of).start, at(of).end], [at(to).start, at(to).end]),
          );
        }
      }),
    );
  });
});
