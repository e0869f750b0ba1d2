import { type Precedence, precedesAt } from './precedence.js';

/** The order of some works, as if there were no others. Works are given by their indexes. */
export interface WorkOrder {
  /** The length of the longest chain of these works before a work. */
  levelOf(work: number): number;
  /** The works that it follows with no other of these certainly between, nearest first. */
  lastBefore(work: number): readonly number[];
  /** The works that it precedes with no other of these certainly between, nearest first. */
  firstAfter(work: number): readonly number[];
}

export function orderWorks(precedence: Precedence, works: readonly number[]): WorkOrder {
  const { bounds } = precedence;
  const isBefore = (earlier: number, later: number): boolean =>
    precedesAt(precedence, earlier, later);
  const startsLike = sharedBy(precedence, bounds.earliestStart, bounds.earliestEnd);
  const endsLike = sharedBy(precedence, bounds.latestStart, bounds.latestEnd);

  // What precedes a work starts earlier in every solution, so its level is known by then.
  const { timeOf } = precedence;
  const byTime = works.toSorted((a, b) => (timeOf[a] as number) - (timeOf[b] as number));
  const levels = new Int32Array(precedence.works.length).fill(UNKNOWN);
  const levelOf = (work: number): number => levels[work] as number;
  const nextLevel = startsLike((work) => {
    let level = 0;
    for (const one of byTime) {
      if (levelOf(one) === UNKNOWN) break;
      if (levelOf(one) >= level && isBefore(one, work)) level = levelOf(one) + 1;
    }
    return level;
  });
  for (const work of byTime) levels[work] = nextLevel(work);

  const ascending = works.toSorted((a, b) => levelOf(a) - levelOf(b) || a - b);
  const descending = works.toSorted((a, b) => levelOf(b) - levelOf(a) || a - b);
  return {
    levelOf,
    lastBefore: startsLike((work) => nearest(descending, (one) => isBefore(one, work), isBefore)),
    firstAfter: endsLike((work) =>
      nearest(
        ascending,
        (one) => isBefore(work, one),
        (one, found) => isBefore(found, one),
      ),
    ),
  };
}

const UNKNOWN = -1;

/** The works on one side that no nearer one hides; a nearer work has to come before those it hides. */
export function nearest(
  works: readonly number[],
  isOnSide: (work: number) => boolean,
  isHiddenBy: (work: number, found: number) => boolean,
): readonly number[] {
  const found: number[] = [];
  for (const work of works) {
    if (isOnSide(work) && !found.some((one) => isHiddenBy(work, one))) found.push(work);
  }
  return found;
}

/**
 * Remembers what is found for a work, and finds it once for all works of the same bounds that are
 * groups by themselves: nothing else decides which works are on that side of them.
 */
function sharedBy(
  { groups, groupOf, bounds: { calendar } }: Precedence,
  starts: Float64Array,
  ends: Float64Array,
): <Found>(find: (work: number) => Found) => (work: number) => Found {
  const keyOf = (work: number): string | number => {
    const isAlone = groups[groupOf[work] as number]?.members.length === 1;
    return isAlone ? `${calendar[work]} ${starts[work]} ${ends[work]}` : work;
  };
  return <Found>(find: (work: number) => Found) => {
    const known = new Map<string | number, { readonly found: Found }>();
    return (work) => {
      const key = keyOf(work);
      const shared = known.get(key) ?? { found: find(work) };
      known.set(key, shared);
      return shared.found;
    };
  };
}
