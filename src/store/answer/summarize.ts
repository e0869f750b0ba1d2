import type { Money } from '../../domain/graph.js';
import type { AnswerValue } from '../graph-store.js';

/** What is known of a property of several items, by the names of its parts. */
export type Summary = Readonly<Record<'known' | (typeof statistics)[number], AnswerValue>>;

const statistics = ['sum', 'min', 'max', 'average'] as const;

/** The sum of some numbers, and the least and greatest of them. */
export interface Numbers {
  readonly sum: number;
  readonly min: number | null;
  readonly max: number | null;
}

/**
 * Both stores add in floating point, whatever the order. No number is negative, so a sum that is no
 * greater than the largest exact integer is exact, and otherwise neither store has one.
 */
export function summarizeNumbers(known: number, { sum, min, max }: Numbers): Summary {
  const exact = known > 0 && sum <= Number.MAX_SAFE_INTEGER ? sum : null;
  return { known, sum: exact, min, max, average: exact === null ? null : exact / known };
}

/**
 * Amounts are ranges, and so is all that is computed of them: from the least amounts that they may be,
 * and from the most.
 */
export function summarizeMoney(
  known: number,
  currency: string,
  [least, most]: readonly [Numbers, Numbers],
): Summary {
  const [low, high] = [summarizeNumbers(known, least), summarizeNumbers(known, most)];
  const range = (statistic: (typeof statistics)[number]): AnswerValue => {
    const [min, max] = [low[statistic], high[statistic]];
    if (typeof min !== 'number' || typeof max !== 'number') return null;
    return { min: Math.round(min), max: Math.round(max), currency } satisfies Money;
  };
  const of = Object.fromEntries(statistics.map((name) => [name, range(name)]));
  return { known, ...of } as Summary;
}

/** Dates have no sum. */
export function summarizeDates(known: number, min: string | null, max: string | null): Summary {
  return { known, sum: null, min, max, average: null };
}
