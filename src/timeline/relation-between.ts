import { printDuration } from './duration.js';
import { A_END, A_START, B_END, B_START } from './interval-relations.js';
import { boundIndex, leftOpen, type PairBounds, pairBounds } from './pair-bounds.js';
import { proveBounds, proveRelation } from './prove.js';
import { claimIds, type Position, type Timeline } from './solve-timeline.js';
import type { IntervalRelation } from './statement.js';

/** How one segment stands to another. */
export interface TemporalRelation {
  /** The relations that the accepted claims leave open; all thirteen when nothing is known. */
  readonly possible: readonly IntervalRelation[];
  /** The only one possible. */
  readonly certain: IntervalRelation | undefined;
  /** From the end of the earlier to the start of the later, where it is certain which that is. */
  readonly gap: Gap | undefined;
  /** The ids of claims that alone leave no more open, none of which can be spared; best first. */
  readonly because: readonly string[];
}

export interface Gap {
  /** No time at all where one may meet the other, one minute where nothing is said but the order. */
  readonly min: Length;
  /** Undefined where nothing bounds it. */
  readonly max: Length | undefined;
  /** The ids of claims that alone prove both bounds, none of which can be spared; best first. */
  readonly because: readonly string[];
}

export interface Length {
  readonly minutes: number;
  /** ISO 8601. */
  readonly text: string;
}

/**
 * How one segment stands to another, named by their ids or by those of works, which stand for their
 * main segment. Undefined when an id names neither a segment nor a work with one main segment.
 */
export function relationBetween(
  timeline: Timeline,
  of: string,
  to: string,
): TemporalRelation | undefined {
  const a = positionOf(timeline, of);
  const b = positionOf(timeline, to);
  if (a === undefined || b === undefined) return undefined;
  if (a === b) return same;
  const bounds = pairBounds(a, b);
  const possible = leftOpen(bounds);
  return Object.freeze({
    possible: Object.freeze(possible),
    certain: possible.length === 1 ? possible[0] : undefined,
    gap: gapOf(timeline, [a, b], bounds, possible),
    because: claimIds(timeline, proveRelation(a, b, bounds)),
  });
}

const same: TemporalRelation = Object.freeze({
  possible: Object.freeze(['EQUALS'] as const),
  certain: 'EQUALS',
  gap: undefined,
  because: Object.freeze([]),
});

function positionOf(timeline: Timeline, id: string): Position | undefined {
  const segment = timeline.positions.get(id);
  if (segment !== undefined) return segment;
  const mains = timeline.mainSegments.get(id) ?? [];
  return mains.length === 1 ? mains[0] : undefined;
}

function gapOf(
  timeline: Timeline,
  [a, b]: readonly [Position, Position],
  bounds: PairBounds,
  possible: readonly IntervalRelation[],
): Gap | undefined {
  const isForward = possible.every((one) => one === 'BEFORE' || one === 'MEETS');
  const isBackward = possible.every((one) => one === 'AFTER' || one === 'MET_BY');
  if (!isForward && !isBackward) return undefined;
  const [end, start] = isForward ? [A_END, B_START] : [B_END, A_START];
  const [from, to] = isForward ? [a.end, b.start] : [b.end, a.start];
  const back = bounds[boundIndex(start, end)] as number;
  const forth = bounds[boundIndex(end, start)] as number;
  const because = proveBounds(a.network, [
    { from: to, to: from, atMost: back },
    ...(forth === Infinity ? [] : [{ from, to, atMost: forth }]),
  ]);
  return Object.freeze({
    min: lengthOf(-back),
    max: forth === Infinity ? undefined : lengthOf(forth),
    because: claimIds(timeline, because),
  });
}

function lengthOf(minutes: number): Length {
  return Object.freeze({ minutes: minutes === 0 ? 0 : minutes, text: printDuration(minutes) });
}
