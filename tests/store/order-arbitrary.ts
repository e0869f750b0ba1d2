import fc from 'fast-check';
import type { OrderKey } from '../../src/domain/model-parts.js';

/** Orders of works by up to three keys, in either direction, with unknown values at either end. */
export const workOrders: fc.Arbitrary<OrderKey[]> = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom('title', 'releaseDate', 'runtimeMinutes'), fc.boolean(), fc.boolean())
    .map(
      ([name, descending, nullsFirst]): OrderKey => ({
        of: 'node',
        name,
        descending,
        ...(nullsFirst && { nullsFirst }),
      }),
    ),
  { selector: ({ name }) => name, maxLength: 3 },
);
