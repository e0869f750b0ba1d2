import { add, createBits } from '../../domain/bits.js';
import { groupBy } from '../../domain/group-by.js';
import type { CalendarBounds } from './calendar-bounds.js';
import { nearestBefore } from './nearest-before.js';
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
  const { bounds, timeOf } = precedence;
  const { earliestStart, latestStart, earliestEnd, latestEnd } = bounds;
  const isBefore = (earlier: number, later: number): boolean =>
    precedesAt(precedence, earlier, later);
  const timeAt = (work: number): number => timeOf[work] as number;
  const own = nextInGroups(precedence, works);
  const findBefore = createFinder(precedence, works, {
    own: own.before,
    distance: (one) => -(latestEnd[one] as number),
    beyond: (work) => -(earliestEnd[work] as number),
    hiddenBeyond: (found) => -(earliestStart[found] as number),
    isOnSide: (one, work) => isBefore(one, work),
  });
  const findAfter = createFinder(precedence, works, {
    own: own.after,
    distance: (one) => earliestStart[one] as number,
    beyond: (work) => latestStart[work] as number,
    hiddenBeyond: (found) => latestEnd[found] as number,
    isOnSide: (one, work) => isBefore(work, one),
  });

  const levels = new Int32Array(precedence.works.length);
  const levelOf = (work: number): number => levels[work] as number;
  const lastBefore = shared(precedence, earliestStart, earliestEnd, (work) =>
    findBefore(work).toSorted((a, b) => levelOf(b) - levelOf(a) || a - b),
  );
  const firstAfter = shared(precedence, latestStart, latestEnd, (work) =>
    findAfter(work).toSorted((a, b) => levelOf(a) - levelOf(b) || a - b),
  );
  // What precedes a work starts earlier in every solution, so its level is known by then.
  for (const work of works.toSorted((a, b) => timeAt(a) - timeAt(b))) {
    const [last] = lastBefore(work);
    levels[work] = last === undefined ? 0 : levelOf(last) + 1;
  }
  return { levelOf, lastBefore, firstAfter };
}

/** One side of works in time. Distances grow away from the works, towards the past or the future. */
interface Side {
  /** By the index of a work, those of its group on this side of it that no nearer one hides. */
  readonly own: readonly (readonly number[])[];
  /** The least distance at which all of a work may lie. */
  distance(one: number): number;
  /** By dates, only works beyond this distance are on this side of a work. */
  beyond(work: number): number;
  /** By dates, a work beyond this distance is on this side of the found one as well. */
  hiddenBeyond(found: number): number;
  isOnSide(one: number, work: number): boolean;
}

/** By the index of each of some works, those of them in its group with no other between. */
function nextInGroups(
  { groups, works: { length } }: Precedence,
  works: readonly number[],
): Readonly<Record<'before' | 'after', readonly (readonly number[])[]>> {
  const asked = new Set(works);
  const before = Array.from({ length }, (): number[] => []);
  const after = Array.from({ length }, (): number[] => []);
  for (const group of groups) {
    if (group.members.length === 1) continue;
    const among = createBits(group.members.length);
    for (const [place, work] of group.members.entries()) if (asked.has(work)) add(among, place);
    for (const [place, nearest] of nearestBefore(group.before, among).entries()) {
      const later = group.members[place] as number;
      for (const earlier of nearest.map((one) => group.members[one] as number)) {
        before[later]?.push(earlier);
        if (asked.has(later)) after[earlier]?.push(later);
      }
    }
  }
  return { before, after };
}

/**
 * Makes the function that finds the works on one side of a work that no nearer one hides. Of works in
 * other groups, which only dates order, those are looked at that a found one does not hide by their
 * distance alone, so that a work among thousands looks at a few.
 */
function createFinder(
  { groupOf, bounds: { calendar } }: Pick<Precedence, 'groupOf' | 'bounds'>,
  works: readonly number[],
  side: Side,
): (work: number) => readonly number[] {
  const dated = datedWorks(works, calendar, side);
  return (work) => {
    const isOnSide = (one: number): boolean => side.isOnSide(one, work);
    const isHidden = (one: number, found: number): boolean => side.isOnSide(one, found);
    const own = side.own[work] ?? [];
    const others: number[] = [];
    let limit = Infinity;
    const narrow = (found: number): void => {
      if (calendar[found] === calendar[work]) limit = Math.min(limit, side.hiddenBeyond(found));
    };
    own.forEach(narrow);
    const { list = [], distances = [] } = dated.get(calendar[work]) ?? {};
    for (let at = firstOver(distances, side.beyond(work)); at < list.length; at++) {
      if ((distances[at] as number) > limit) break;
      const one = list[at] as number;
      if (groupOf[one] === groupOf[work] || !isOnSide(one)) continue;
      if (own.some((found) => isHidden(one, found)) || others.some((found) => isHidden(one, found)))
        continue;
      others.push(one);
      narrow(one);
    }
    return [...own.filter((one) => !others.some((found) => isHidden(one, found))), ...others];
  };
}

/** The works of each calendar by their distance, and those distances. */
function datedWorks(
  works: readonly number[],
  calendar: CalendarBounds['calendar'],
  { distance }: Side,
): ReadonlyMap<number | undefined, { list: readonly number[]; distances: readonly number[] }> {
  const byCalendar = groupBy(works, (one) => calendar[one]);
  return new Map(
    [...byCalendar].map(([key, own]) => {
      const bounded = own.filter((one) => Number.isFinite(distance(one)));
      const list = bounded.sort((a, b) => distance(a) - distance(b));
      return [key, { list, distances: list.map(distance) }];
    }),
  );
}

/** The index of the first of some ascending numbers that is over a limit. */
function firstOver(ascending: readonly number[], limit: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] as number) > limit) to = middle;
    else from = middle + 1;
  }
  return from;
}

/**
 * Remembers what is found for a work, and finds it once for all works of the same bounds that are
 * groups by themselves: nothing else decides which works are on that side of them.
 */
function shared<Found>(
  { groups, groupOf, bounds: { calendar } }: Precedence,
  starts: Float64Array,
  ends: Float64Array,
  find: (work: number) => Found,
): (work: number) => Found {
  const known = new Map<string | number, { readonly found: Found }>();
  return (work) => {
    const isAlone = groups[groupOf[work] as number]?.members.length === 1;
    const key = isAlone ? `${calendar[work]} ${starts[work]} ${ends[work]}` : work;
    const kept = known.get(key) ?? { found: find(work) };
    known.set(key, kept);
    return kept.found;
  };
}
