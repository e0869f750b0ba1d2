import fc from 'fast-check';
import { type RankKey, sortNodes } from '../../src/store/sort-nodes.js';

const NODES = 5_000;

/** Few ranks cause ties, many take several digits. */
const ranks = fc
  .record({
    last: fc.constantFrom(0, 1, 3, 2_047, 2_048, 5_000_000),
    seed: fc.integer({ min: 1 }),
    hasAbsent: fc.boolean(),
  })
  .map(({ last, seed, hasAbsent }) => {
    const of = Int32Array.from({ length: NODES }, (_, node) => (node * seed) % (last + 1));
    return { of, last, ...(hasAbsent && { absent: last }) };
  });
const keys: fc.Arbitrary<readonly RankKey[]> = fc.array(
  fc
    .record({ ranks, descending: fc.boolean(), nullsFirst: fc.boolean() })
    .map(({ nullsFirst, ...key }) => ({ ...key, ...(nullsFirst && { nullsFirst }) })),
  { maxLength: 3 },
);
const nodes = fc.oneof(
  fc.uniqueArray(fc.nat(NODES - 1), { maxLength: 40 }),
  fc.uniqueArray(fc.nat(NODES - 1), { minLength: 33, maxLength: 300, size: 'max' }),
  // A link may lead to a node twice.
  fc.array(fc.nat(50), { maxLength: 200, size: 'max' }),
);

it('sorts nodes by one key after another, then by id, those without a value last unless asked', () => {
  fc.assert(
    fc.property(nodes, keys, (unsorted, order) => {
      const sorted = Int32Array.from(unsorted);
      sortNodes(sorted, order);
      const expected = unsorted.toSorted((a, b) => {
        for (const { ranks: rank, descending, nullsFirst } of order) {
          const difference = Number(rank.of[a]) - Number(rank.of[b]);
          const isAbsent = [a, b].some((node) => rank.of[node] === rank.absent);
          const isReversed = isAbsent ? nullsFirst === true : descending;
          if (difference !== 0) return isReversed ? -difference : difference;
        }
        return a - b;
      });
      expect([...sorted]).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
