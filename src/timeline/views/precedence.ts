import { has } from '../../domain/bits.js';
import type { SolvedNetwork } from '../solve/solve-timeline.js';
import { type CalendarBounds, calendarBounds } from './calendar-bounds.js';
import { firstStart, type Group, groupsOf, type Mains } from './groups.js';

/**
 * Which works certainly precede which. A work precedes another when each of its main segments is BEFORE,
 * MEETS or OVERLAPS each of the other's: that is, when it certainly starts before the other starts and
 * ends before the other ends. That makes it a strict order.
 *
 * Works that claims tie together other than by dates are a *group*, and their order is kept for each
 * two of them. Between groups only dates can order works, so their bounds in the calendar are compared:
 * that takes room for each work, not for each two.
 */
export interface Precedence {
  /** Works with main segments, sorted. */
  readonly works: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** By the index of the work. */
  readonly mains: Mains;
  readonly bounds: CalendarBounds;
  readonly groups: readonly Group[];
  /** The group of each work, and its place in that group. */
  readonly groupOf: Int32Array;
  readonly placeOf: Int32Array;
  /** When the first main segment of each work starts in a solution: before all that it precedes. */
  readonly timeOf: Float64Array;
}

export function precedenceOf({ mainSegments }: SolvedNetwork): Precedence {
  const works = [...mainSegments.keys()];
  const mains = [...mainSegments.values()];
  const groups = groupsOf(mains);
  const groupOf = new Int32Array(works.length);
  const placeOf = new Int32Array(works.length);
  for (const [number, { members }] of groups.entries()) {
    for (const [place, work] of members.entries()) {
      groupOf[work] = number;
      placeOf[work] = place;
    }
  }
  return Object.freeze({
    works: Object.freeze(works),
    indexOf: new Map(works.map((work, index) => [work, index])),
    mains,
    bounds: calendarBounds(mains),
    groups,
    groupOf,
    placeOf,
    timeOf: Float64Array.from(mains, firstStart),
  });
}

/** True when the first work certainly precedes the second. */
export function precedes(precedence: Precedence, earlier: string, later: string): boolean {
  const [from, to] = [precedence.indexOf.get(earlier), precedence.indexOf.get(later)];
  return from !== undefined && to !== undefined && precedesAt(precedence, from, to);
}

/** The same for works by their indexes. */
export function precedesAt(
  { groups, groupOf, placeOf, bounds }: Precedence,
  earlier: number,
  later: number,
): boolean {
  const group = groupOf[later] as number;
  if (group === groupOf[earlier]) {
    const before = groups[group]?.before[placeOf[later] as number];
    return before !== undefined && has(before, placeOf[earlier] as number);
  }
  return precedesByBounds(bounds, earlier, later);
}

/** Whether the bounds of two works in the calendar show that the first precedes the second. */
export function precedesByBounds(bounds: CalendarBounds, earlier: number, later: number): boolean {
  return (
    (bounds.latestStart[earlier] as number) < (bounds.earliestStart[later] as number) &&
    (bounds.latestEnd[earlier] as number) < (bounds.earliestEnd[later] as number) &&
    bounds.calendar[earlier] === bounds.calendar[later]
  );
}
