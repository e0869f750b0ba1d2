import type { Containment } from './containment.js';
import { nearest } from './work-order.js';

/** The works next to a work among those that hold it and that it holds, by their indexes. */
interface NearestHolding {
  /** Works that hold it, without those that hold another of them as well. */
  around(work: number): readonly number[];
  /** Works that it holds, without those that another of them holds as well. */
  within(work: number): readonly number[];
}

/** Works that hold each other hide nothing: they are set at the same time. */
export function nearestHolding({ holdersOf, heldBy }: Containment): NearestHolding {
  const holds = (outer: number, inner: number): boolean => holdersOf(inner).includes(outer);
  const isStrict = (outer: number, inner: number): boolean =>
    holds(outer, inner) && !holds(inner, outer);
  // What lies within another work has all holders of that work, and that work too.
  const depthOf = (work: number): number => holdersOf(work).length;
  const all = (): boolean => true;
  return {
    around(work) {
      const around = holdersOf(work).toSorted((a, b) => depthOf(b) - depthOf(a) || a - b);
      return nearest(around, all, (one, found) => isStrict(one, found) && isStrict(found, work));
    },
    within(work) {
      const within = heldBy(work).toSorted((a, b) => depthOf(a) - depthOf(b) || a - b);
      return nearest(within, all, (one, found) => isStrict(found, one) && isStrict(work, found));
    },
  };
}
