import { groupBy } from '../../domain/group-by.js';
import { settle } from '../network/accept-claims.js';
import { certainOrder, has } from '../network/certain-order.js';
import type { Network } from '../network/network.js';
import type { Position } from '../solve/position.js';
import type { Timeline } from '../solve/solve-timeline.js';
import type { Constraint } from '../statements/constraints.js';

/** Where a segment starts and ends, as places in a row of points that counts from 0. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Lines up segments in one order of their starts and ends that the claims allow: what is certainly
 * earlier stands at an earlier place, what may be at the same time stands at the same place where that
 * is possible for all at once. Places tell the order and nothing of how long anything takes, so that
 * twelve years and an hour can stand side by side. What no claim ties together is lined up from the
 * same first place, which tells nothing of how the two stand to each other.
 */
export function lineUp(
  { positions }: Timeline,
  segments: readonly string[],
): ReadonlyMap<string, Stretch> {
  const found = segments.flatMap((id) => positions.get(id) ?? []);
  const stretches = new Map<string, Stretch>();
  for (const [network, members] of groupBy(found, (position) => position.network)) {
    const points = members.flatMap(({ start, end }) => [start, end]);
    const times = settle(network, wishesOf(network, points));
    const timeOf = (point: number): number => times[point] as number;
    const places = new Map(
      [...new Set(points.map(timeOf))].sort((a, b) => a - b).map((time, place) => [time, place]),
    );
    const placeOf = (point: number): number => places.get(timeOf(point)) ?? 0;
    for (const { segment, start, end } of members as readonly Position[]) {
      stretches.set(segment.id, Object.freeze({ start: placeOf(start), end: placeOf(end) }));
    }
  }
  return stretches;
}

/** That points of one level be at the same time, and each level after the one before. */
function wishesOf(network: Network, points: readonly number[]): readonly Constraint[] {
  const levels = levelsOf(network, points);
  const levelOf = (index: number): number => levels[index] as number;
  const order = [...points.keys()].sort((a, b) => levelOf(a) - levelOf(b) || a - b);
  return order.slice(1).flatMap((index, place) => {
    const before = order[place] as number;
    const [from, to] = [points[index] as number, points[before] as number];
    return levelOf(before) < levelOf(index)
      ? [{ from, to, atMost: -1 }]
      : [
          { from, to, atMost: 0 },
          { from: to, to: from, atMost: 0 },
        ];
  });
}

/** The length of the longest row of points before each that are certainly one before the other. */
function levelsOf(network: Network, points: readonly number[]): readonly number[] {
  const earlier = certainOrder(network, points).map((bits) =>
    [...points.keys()].filter((index) => has(bits, index)),
  );
  const levels = points.map(() => 0);
  // A point has more before it than any of those has, so all of them come first.
  const order = [...points.keys()].sort(
    (a, b) => (earlier[a]?.length ?? 0) - (earlier[b]?.length ?? 0),
  );
  for (const index of order) {
    levels[index] = Math.max(0, ...(earlier[index] ?? []).map((one) => (levels[one] ?? 0) + 1));
  }
  return levels;
}
