import fc from 'fast-check';
import type { OrderKey } from '../../src/domain/model-parts.js';

/** Orders of works by up to three keys, some of them counted, in either direction, with unknown values at either end. */
export const workOrders: fc.Arbitrary<OrderKey[]> = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom<Pick<OrderKey, 'of' | 'name' | 'currency'>>(
        ...['title', 'releaseDate', 'runtimeMinutes'].map(
          (name) => ({ of: 'node', name }) as const,
        ),
        ...[{}, { currency: 'EUR' }, { currency: 'GBP' }].map(
          (of) => ({ of: 'node', name: 'boxOffice', ...of }) as const,
        ),
        ...['cast', 'portrayals'].map((name) => ({ of: 'count', name }) as const),
      ),
      fc.boolean(),
      fc.boolean(),
    )
    .map(
      ([by, descending, nullsFirst]): OrderKey => ({
        ...by,
        descending,
        ...(nullsFirst && { nullsFirst }),
      }),
    ),
  { selector: ({ name }) => name, maxLength: 3 },
);

/** Those of them by stored values alone. */
export const storedWorkOrders = workOrders.map((keys) => keys.filter(({ of }) => of === 'node'));
