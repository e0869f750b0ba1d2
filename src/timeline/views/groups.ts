import { createDisjointSets } from '../../domain/disjoint-sets.js';
import { groupBy } from '../../domain/group-by.js';
import { type Bits, certainOrder, has, type Predecessors } from '../network/certain-order.js';
import type { Network } from '../network/network.js';
import { cutAtCalendar, excerptOf, type Parts } from '../network/parts.js';
import type { Position } from '../solve/position.js';

/** Works that claims tie together other than by dates. */
export interface Group {
  /** Works by index. */
  readonly members: readonly number[];
  /** The main segments of each member, in an excerpt of the network if there are several members. */
  readonly mains: Mains;
  /** For each member, the places of those that precede it. */
  readonly before: readonly Bits[];
}

/** The main segments of each work. */
export type Mains = readonly (readonly Position[])[];

/** The parts of each network. */
export type PartsOf = ReadonlyMap<Network, Parts>;

export function cutNetworks(mains: Mains): PartsOf {
  const networks = new Set(mains.flat().map(({ network }) => network));
  return new Map([...networks].map((network) => [network, cutAtCalendar(network)]));
}

/** The parts that segments of one network are in. */
function partsWith(partsOf: PartsOf, positions: readonly Position[]): readonly number[] {
  return positions.map(({ network, start }) => partsOf.get(network)?.partOf[start] ?? -1);
}

/** The network that all of these segments are in, if there is one. */
export function commonNetwork(positions: readonly Position[]): Network | undefined {
  const [first] = positions;
  return positions.every(({ network }) => network === first?.network) ? first?.network : undefined;
}

/**
 * Splits works into groups. A work with main segments in several networks is a group by itself, since
 * nothing orders all of it with anything.
 */
export function groupsOf(mains: Mains, partsOf: PartsOf): readonly Group[] {
  const sets = createDisjointSets();
  const numbers = new Map([...partsOf.keys()].map((network, number) => [network, number]));
  const rootOf = mains.map((positions, work) => {
    const network = commonNetwork(positions);
    if (network === undefined) return `apart ${work}`;
    const names = partsWith(partsOf, positions).map((part) => `${numbers.get(network)} ${part}`);
    for (const name of names) sets.join(name, names[0] ?? '');
    return names[0] ?? '';
  });
  const groups = groupBy([...mains.keys()], (work) => sets.find(rootOf[work] ?? ''));
  return [...groups.values()].map((members) => {
    const own = members.map((work) => mains[work] ?? []);
    if (members.length === 1) return { members, mains: own, before: [new Uint32Array(1)] };
    const excerpt = excerptMains(own, partsOf);
    return { members, mains: excerpt, before: precedingWorks(excerpt) };
  });
}

/** The same segments in a network of nothing but their parts, where searches are short. */
export function excerptMains(mains: Mains, partsOf: PartsOf): Mains {
  const segments = mains.flat();
  const network = commonNetwork(segments);
  const parts = network && partsOf.get(network);
  if (network === undefined || parts === undefined) return mains;
  const excerpt = excerptOf(network, parts, partsWith(partsOf, segments));
  return mains.map((positions) =>
    positions.map(({ segment, start, end, calendar }) => ({
      segment,
      network: excerpt.network,
      start: excerpt.pointOf(start),
      end: excerpt.pointOf(end),
      calendar: calendar === undefined ? undefined : excerpt.pointOf(calendar),
    })),
  );
}

/** For each of the works of a group, the places of those all of whose segments precede all of its own. */
function precedingWorks(mains: Mains): readonly Bits[] {
  const order = precedingSegments(mains.flat());
  // Mostly each work has one segment, and works are numbered as their segments are.
  if (order.length === mains.length) return order;
  return relatedWorks(mains, (earlier, later) => has(order[later] as Bits, earlier));
}

/**
 * For each of some works, the places of those all of whose segments are related to all of its own.
 * Segments are given by their indexes among those of all works.
 */
export function relatedWorks(
  mains: Mains,
  isRelated: (other: number, own: number) => boolean,
): readonly Bits[] {
  let count = 0;
  const numbers = mains.map((positions) => positions.map(() => count++));
  return numbers.map((own) =>
    toBits(mains.length, (work) =>
      own.every((one) => numbers[work]?.every((other) => isRelated(other, one))),
    ),
  );
}

/** For each segment, those that certainly start before it starts and end before it ends. */
function precedingSegments(segments: readonly Position[]): Predecessors {
  const [first] = segments;
  if (first === undefined) return [];
  const order = (points: readonly number[]): Predecessors => certainOrder(first.network, points, 1);
  const starts = order(segments.map(({ start }) => start));
  const ends = order(segments.map(({ end }) => end));
  return starts.map((before, index) => before.map((word, at) => word & (ends[index]?.[at] ?? 0)));
}

function toBits(size: number, isIn: (index: number) => boolean | undefined): Bits {
  const bits = new Uint32Array((size + 31) >> 5);
  for (let index = 0; index < size; index++) {
    if (isIn(index)) bits[index >> 5] = (bits[index >> 5] as number) | (1 << (index & 31));
  }
  return bits;
}
