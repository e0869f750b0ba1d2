import type { Containment } from './containment.js';

/** The works next to a work among those that hold it and that it holds, by their indexes. */
interface NearestHolding {
  /** Works that hold it, without those that hold another of them as well. */
  around(work: number): readonly number[];
  /** Works that it holds, without those that another of them holds as well. */
  within(work: number): readonly number[];
}

/** Works that hold each other hide nothing: they are set at the same time. */
export function nearestHolding({ holdersOf, heldBy }: Containment): NearestHolding {
  const isStrict = (outer: number, inner: number): boolean =>
    holdersOf(inner).has(outer) && !holdersOf(outer).has(inner);
  const isNext = (outer: number, inner: number): boolean => {
    // The nearest come first, so that one between is mostly the first that is looked at.
    for (const one of holdersOf(inner))
      if (isStrict(one, inner) && isStrict(outer, one)) return false;
    return true;
  };
  return {
    around: (work) => [...holdersOf(work)].filter((outer) => isNext(outer, work)),
    within: (work) => heldBy(work).filter((inner) => isNext(work, inner)),
  };
}
