import { add, type Bits, common, createBits, has } from '../../domain/bits.js';
import { createDisjointSets } from '../../domain/disjoint-sets.js';
import { groupBy } from '../../domain/group-by.js';
import { certainOrder, type Predecessors } from '../network/certain-order.js';
import type { Network } from '../network/network.js';
import type { Position } from '../solve/position.js';

/** Works that claims tie together other than by dates. */
export interface Group {
  /** Works by index, as they start in a solution: none of them precedes one before it. */
  readonly members: readonly number[];
  /** For each member, the places of those that precede it. */
  readonly before: readonly Bits[];
}

/** The main segments of each work. */
export type Mains = readonly (readonly Position[])[];

/** The network that all of these segments are in, if there is one. */
export function commonNetwork(positions: readonly Position[]): Network | undefined {
  const [first] = positions;
  return positions.every(({ network }) => network === first?.network) ? first?.network : undefined;
}

/** When the first of these segments starts in a solution: before all that the work precedes. */
export function firstStart(positions: readonly Position[]): number {
  return Math.min(...positions.map(({ network, start }) => network.times[start] as number));
}

/**
 * Splits works into groups. A work with main segments in several networks is a group by itself, since
 * nothing orders all of it with anything.
 */
export function groupsOf(mains: Mains): readonly Group[] {
  const sets = createDisjointSets();
  const numbers = new Map<Network, number>();
  const rootOf = mains.map((positions, work) => {
    const network = commonNetwork(positions);
    if (network === undefined) return `apart ${work}`;
    const number = numbers.get(network) ?? numbers.size;
    numbers.set(network, number);
    const names = positions.map(({ start }) => `${number} ${network.partOf[start]}`);
    for (const name of names) sets.join(name, names[0] ?? '');
    return names[0] ?? '';
  });
  const startOf = mains.map(firstStart);
  const groups = groupBy([...mains.keys()], (work) => sets.find(rootOf[work] ?? ''));
  return [...groups.values()].map((works) => {
    if (works.length === 1) return { members: works, before: [createBits(1)] };
    const members = works.toSorted((a, b) => (startOf[a] as number) - (startOf[b] as number));
    return { members, before: precedingWorks(members.map((work) => mains[work] ?? [])) };
  });
}

/**
 * For each of the works of a group, the places of those all of whose segments start before all of its
 * own start and end before they end. With `parts`, calendars lead to no others.
 */
export function precedingWorks(mains: Mains, parts?: readonly number[]): readonly Bits[] {
  const segments = mains.flat();
  const starts = orderOf(segments, 'start', 1, parts);
  const ends = orderOf(segments, 'end', 1, parts);
  return ofWorks(
    mains,
    starts.map((before, segment) => common(before, ends[segment] as Bits)),
  );
}

/** Which starts or ends of segments of one network certainly come so many minutes before which others. */
export function orderOf(
  segments: readonly Position[],
  end: 'start' | 'end',
  apart: 0 | 1,
  parts?: readonly number[],
): Predecessors {
  const [first] = segments;
  if (first === undefined) return [];
  const points = segments.map(({ [end]: point }) => point);
  return certainOrder(first.network, points, apart, parts);
}

/** For each of some works, the places of those all of whose segments are related to all of its own. */
export function ofWorks(mains: Mains, ofSegments: Predecessors): readonly Bits[] {
  // Mostly each work has one segment, and works are numbered as their segments are.
  if (ofSegments.length === mains.length) return ofSegments;
  let count = 0;
  const numbers = mains.map((positions) => positions.map(() => count++));
  return numbers.map((own) => {
    const related = createBits(mains.length);
    for (const [place, others] of numbers.entries()) {
      const isRelated = own.every((one) =>
        others.every((other) => has(ofSegments[one] as Bits, other)),
      );
      if (isRelated) add(related, place);
    }
    return related;
  });
}
