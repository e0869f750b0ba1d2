import type { FactPool } from '../../pool/fact-pool.js';
import type { Known } from '../conditions/condition.js';
import type { Order } from './order.js';
import { standings } from './pairs.js';

/** What is said of an order. */
interface OrderVerdict {
  readonly isCorrect: boolean;
  /** Items that are in the wrong order, by the place of the first and then of the second. */
  readonly wrong: readonly WrongPair[];
}

interface WrongPair {
  /** Which was put after the other, although it comes before it. */
  readonly earlier: string;
  readonly later: string;
  /** The claims that say so. */
  readonly proof: Known;
}

/** Judges an order of the items of a puzzle. Whatever is not known to be wrong is right, as ties are either way. */
export function checkOrder(pool: FactPool, { by }: Order, items: readonly string[]): OrderVerdict {
  const wrong = items.flatMap((later, place) =>
    items.slice(place + 1).flatMap((earlier): WrongPair[] => {
      const standing = standings[by](pool, earlier, later);
      if (standing.kind !== 'before') return [];
      return [{ earlier, later, proof: standing.tell() }];
    }),
  );
  return { isCorrect: wrong.length === 0, wrong };
}
