import { type Bits, certainOrder, has } from '../network/certain-order.js';
import type { Position } from '../solve/position.js';
import { relatedWorks } from './groups.js';
import type { Precedence } from './precedence.js';

/**
 * Which works certainly hold which, by their indexes. A work holds another when each of its main
 * segments CONTAINS each of the other's, is STARTED_BY or FINISHED_BY it or EQUALS it: that is, when it
 * certainly does not start after the other starts nor end before the other ends.
 */
export interface Containment {
  /** Works that hold a work, in ascending order, without itself. */
  holdersOf(work: number): readonly number[];
  /** Works that a work holds, in ascending order, without itself. */
  heldBy(work: number): readonly number[];
}

export function containmentOf(precedence: Precedence): Containment {
  const holders = precedence.works.map((): number[] => []);
  for (const { members, mains } of precedence.groups) {
    if (members.length === 1) continue;
    for (const [place, bits] of relatedWorks(mains, holdingSegments(mains.flat())).entries()) {
      holders[members[place] as number] = members.filter(
        (_, other) => other !== place && has(bits, other),
      );
    }
  }
  for (const [holder, work] of heldByDates(precedence)) holders[work]?.push(holder);
  const held = holders.map((): number[] => []);
  for (const [work, of] of holders.entries()) {
    of.sort((a, b) => a - b);
    for (const holder of of) held[holder]?.push(work);
  }
  return {
    holdersOf: (work) => holders[work] ?? [],
    heldBy: (work) => held[work] ?? [],
  };
}

/** Tells whether one of some segments of a network certainly lies within another. */
function holdingSegments(segments: readonly Position[]): (outer: number, inner: number) => boolean {
  const [first] = segments;
  if (first === undefined) return () => false;
  const order = (points: readonly number[]) => certainOrder(first.network, points, 0);
  const starts = order(segments.map(({ start }) => start));
  const ends = order(segments.map(({ end }) => end));
  return (outer, inner) => has(starts[inner] as Bits, outer) && has(ends[outer] as Bits, inner);
}

/**
 * Pairs of a holder and what it holds in different groups, which meet in the calendar alone. Few works
 * last from one known day to another, so that few can hold anything.
 */
function* heldByDates({
  works,
  groupOf,
  bounds,
}: Precedence): Generator<readonly [holder: number, held: number]> {
  const { calendar, earliestStart, latestStart, earliestEnd, latestEnd } = bounds;
  const indexes = [...works.keys()];
  const lasting = indexes.filter(
    (work) => (latestStart[work] as number) <= (earliestEnd[work] as number),
  );
  for (const holder of lasting) {
    for (const work of indexes) {
      const isHeld =
        (latestStart[holder] as number) <= (earliestStart[work] as number) &&
        (latestEnd[work] as number) <= (earliestEnd[holder] as number) &&
        calendar[holder] === calendar[work] &&
        groupOf[holder] !== groupOf[work];
      if (isHeld) yield [holder, work];
    }
  }
}
