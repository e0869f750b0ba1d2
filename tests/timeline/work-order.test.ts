import fc from 'fast-check';
import { precedenceOf, solveTimeline } from '../../src/timeline/index.js';
import { precedesAt } from '../../src/timeline/views/precedence.js';
import { orderWorks } from '../../src/timeline/views/work-order.js';
import { arbitraryClaims } from './arbitrary-claims.js';
import { claim, segment } from './builders.js';

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const segments = [...ids.map((id) => segment(id)), segment('g2', 'film/g')];

/** Years, and days of which some are within these years, beside what ties works to each other. */
const dates = fc.constantFrom(
  '1999',
  '2000',
  '2001',
  '2000-05-04',
  '2000-05-05',
  '../2000',
  '2001/..',
);
const claims = fc
  .tuple(
    arbitraryClaims(ids, 4),
    fc.array(fc.tuple(fc.constantFrom(...ids), dates), { maxLength: 8 }),
  )
  .map(([tied, dated]) => [
    ...tied,
    ...dated.map(([of, date], at) => claim(`d${at}`, { kind: 'date', of, date })),
  ]);

it('leaves nothing certain out of the order of works, and nothing between', () => {
  fc.assert(
    fc.property(claims, fc.subarray(ids.map((_, index) => index)), (all, works) => {
      const precedence = precedenceOf(solveTimeline({ segments, claims: all }));
      const isBefore = (a: number, b: number): boolean => precedesAt(precedence, a, b);
      const isNext = (a: number, b: number): boolean =>
        isBefore(a, b) && !works.some((one) => isBefore(a, one) && isBefore(one, b));
      const level = (work: number): number =>
        Math.max(-1, ...works.filter((one) => isBefore(one, work)).map(level)) + 1;
      const order = orderWorks(precedence, works);
      for (const work of works) {
        const before = works.filter((one) => isNext(one, work));
        const after = works.filter((one) => isNext(work, one));
        expect(order.levelOf(work)).toBe(level(work));
        expect(order.lastBefore(work)).toEqual(
          before.toSorted((a, b) => level(b) - level(a) || a - b),
        );
        expect(order.firstAfter(work)).toEqual(
          after.toSorted((a, b) => level(a) - level(b) || a - b),
        );
      }
    }),
    { numRuns: 1_000 },
  );
});
