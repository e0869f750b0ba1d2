import fc from 'fast-check';
import { type RankKey, sortNodes } from '../../src/store/sort-nodes.js';

const NODES = 5_000;

/** Few ranks cause ties, many take several digits. */
const ranks = fc
  .record({
    last: fc.constantFrom(0, 1, 3, 2_047, 2_048, 5_000_000),
    seed: fc.integer({ min: 1 }),
  })
  .map(({ last, seed }) => {
    const of = Int32Array.from({ length: NODES }, (_, node) => (node * seed) % (last + 1));
    return { of, last };
  });
const keys: fc.Arbitrary<readonly RankKey[]> = fc.array(
  fc.record({ ranks, descending: fc.boolean() }),
  { maxLength: 3 },
);
const nodes = fc.oneof(
  fc.uniqueArray(fc.nat(NODES - 1), { maxLength: 40 }),
  fc.uniqueArray(fc.nat(NODES - 1), { minLength: 33, maxLength: 300, size: 'max' }),
  // A link may lead to a node twice.
  fc.array(fc.nat(50), { maxLength: 200, size: 'max' }),
);

it('sorts nodes by one key after another, then by id', () => {
  fc.assert(
    fc.property(nodes, keys, (unsorted, order) => {
      const sorted = Int32Array.from(unsorted);
      sortNodes(sorted, order);
      const expected = unsorted.toSorted((a, b) => {
        for (const {
          ranks: { of },
          descending,
        } of order) {
          const difference = Number(of[a]) - Number(of[b]);
          if (difference !== 0) return descending ? -difference : difference;
        }
        return a - b;
      });
      expect([...sorted]).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
