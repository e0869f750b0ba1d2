import { add, addAll, type Bits, createBits, has } from '../../domain/bits.js';
import { type Network, partsWith } from './network.js';
import { createSpace, shortestPaths } from './search.js';

/** For each point, by index, the indexes of the points that certainly come before it. */
export type Predecessors = readonly Bits[];

/**
 * Which of the given points of a network certainly come at least this many minutes before which
 * others: 1 for a strict order, 0 for one in which points may coincide, themselves included. Calendars
 * lead to the parts of these points unless told otherwise.
 *
 * Points are visited in order of `times`, which agrees with every certain order. A search back in time
 * from each point meets its nearest predecessors first, whose own predecessors are mostly known by
 * then, and a point that no path within the remaining slack reaches is not certain to come before. So
 * searches stay near their source.
 */
export function certainOrder(
  network: Network,
  points: readonly number[],
  apart: 0 | 1,
  parts = partsWith(network, points),
): Predecessors {
  const { times } = network;
  const timeOf = (index: number): number => times[points[index] as number] as number;
  const order = [...points.keys()].sort((a, b) => timeOf(a) - timeOf(b) || a - b);
  const indexOf = new Int32Array(times.length).fill(-1);
  for (const [index, point] of points.entries()) indexOf[point] = index;
  const space = createSpace(network);
  const predecessors = points.map(() => createBits(points.length));

  let last = -1;
  for (const later of order) {
    const found = predecessors[later] as Bits;
    const time = timeOf(later);
    while (last + 1 < order.length && timeOf(order[last + 1] as number) <= time - apart) last++;
    // The last point, in order of times, that is still undecided.
    let open = last;
    const isSettled = (index: number, slack: number): boolean =>
      has(found, index) || time - timeOf(index) - apart < slack;
    shortestPaths(network, {
      direction: 'forward',
      source: points[later] as number,
      atMost: time - timeOf(order[0] as number) - apart,
      parts,
      space,
      visit: (point, slack) => {
        const index = indexOf[point] as number;
        const isEarlier = index >= 0 && slack <= time - timeOf(index) - apart;
        if (isEarlier && !has(found, index)) {
          add(found, index);
          addAll(found, predecessors[index] as Bits);
        }
        while (open >= 0 && isSettled(order[open] as number, slack)) open--;
        return open >= 0;
      },
    });
  }
  return predecessors;
}
