import { has } from '../../domain/bits.js';
import { groupBy } from '../../domain/group-by.js';
import { settle } from '../network/accept-claims.js';
import { certainOrder } from '../network/certain-order.js';
import type { Network } from '../network/network.js';
import type { Position } from '../solve/position.js';
import type { Bound } from '../statements/constraints.js';

/** The columns in which a segment starts and ends, counted from 0. */
export interface Columns {
  readonly start: number;
  readonly end: number;
}

/** A segment as two points of a network. */
type Points = Pick<Position, 'network' | 'start' | 'end'>;

/**
 * Lines up segments in one order of their starts and ends that the claims allow. What is certainly
 * earlier is in an earlier column; what may be simultaneous shares a column where that is possible for
 * all at once. Columns show order, not duration, so that twelve years and an hour fit side by side.
 * Segments that no claim ties together all start from column 0, which says nothing about their order.
 */
export function lineUp(
  { positions }: { readonly positions: ReadonlyMap<string, Points> },
  segments: readonly string[],
): ReadonlyMap<string, Columns> {
  const found = segments.flatMap((id) => {
    const points = positions.get(id);
    return points === undefined ? [] : { id, ...points };
  });
  const columns = new Map<string, Columns>();
  for (const [network, members] of groupBy(found, ({ network }) => network)) {
    const points = members.flatMap(({ start, end }) => [start, end]);
    const times = settle(network, preferences(network, points));
    const timeOf = (point: number): number => times[point] as number;
    const distinct = [...new Set(points.map(timeOf))].sort((a, b) => a - b);
    const columnAt = new Map(distinct.map((time, column) => [time, column]));
    const columnOf = (point: number): number => columnAt.get(timeOf(point)) ?? 0;
    for (const { id, start, end } of members) {
      columns.set(id, Object.freeze({ start: columnOf(start), end: columnOf(end) }));
    }
  }
  return columns;
}

/** Points of one level should be simultaneous, and each level later than the one before. */
function preferences(network: Network, points: readonly number[]): readonly Bound[] {
  const levels = levelsOf(network, points);
  const levelOf = (index: number): number => levels[index] as number;
  const order = [...points.keys()].sort((a, b) => levelOf(a) - levelOf(b) || a - b);
  return order.slice(1).flatMap((index, previous) => {
    const before = order[previous] as number;
    const [from, to] = [points[index] as number, points[before] as number];
    return levelOf(before) < levelOf(index)
      ? [{ from, to, atMost: -1 }]
      : [
          { from, to, atMost: 0 },
          { from: to, to: from, atMost: 0 },
        ];
  });
}

/** The length of the longest certain chain of points before each point. */
function levelsOf(network: Network, points: readonly number[]): readonly number[] {
  const earlier = certainOrder(network, points, 1).map((bits) =>
    [...points.keys()].filter((index) => has(bits, index)),
  );
  const levels = points.map(() => 0);
  // A point has more predecessors than any of them has, so all of them come first.
  const order = [...points.keys()].sort(
    (a, b) => (earlier[a]?.length ?? 0) - (earlier[b]?.length ?? 0),
  );
  for (const index of order) {
    levels[index] = Math.max(0, ...(earlier[index] ?? []).map((one) => (levels[one] ?? 0) + 1));
  }
  return levels;
}
