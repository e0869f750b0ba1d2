import { IMPLIED } from './edges.js';
import { createHeap, type Heap, pop, push } from './heap.js';
import { type Network, partsWith } from './network.js';

/** By what paths are measured: by their edges, or by what claims tell of them. */
export type Weights = 'exact' | 'told';

interface PathSearch {
  /** Along the edges or against them. */
  readonly direction: 'forward' | 'backward';
  readonly source: number;
  readonly weights?: Weights | undefined;
  /** Only edges of these claims count. */
  readonly allowed?: ReadonlySet<number> | undefined;
  /** The parts that calendars lead to; without, all of them, and with none, paths end there. */
  readonly parts?: readonly number[] | undefined;
  /** Paths with more slack are not followed. */
  readonly atMost?: number;
  /** Scratch space to reuse; the result lies in it. */
  readonly space?: SearchSpace;
  /** Called for each point in order of slack, which is exact by then; false ends the search. */
  readonly visit?: (point: number, slack: number) => boolean;
  /** Called whenever a point is reached by a shorter path, with the last edge of it. */
  readonly reach?: (from: number, edge: number, to: number) => void;
}

/**
 * The slack of the shortest path between the source and each point: exact for the points visited,
 * infinite where there is no path.
 *
 * Dijkstra's algorithm on edges that feasible times have made non-negative (Johnson, "Efficient
 * Algorithms for Shortest Paths in Sparse Networks", 1977). Slack carries the same information as
 * minutes, and since what is certain has little of it, most searches can stop near their source.
 */
export function shortestPaths(network: Network, search: PathSearch): Float64Array {
  const { direction, source, weights = 'exact', allowed, parts, atMost = Infinity } = search;
  const { visit, reach, space = createSpace(network) } = search;
  const { first, firstOfPart, to, [weights]: slack, claim } = network[direction];
  const { reached, touched, heap } = space;
  clear(space);
  reached[source] = 0;
  touched.push(source);
  push(heap, 0, source);
  while (heap.size > 0) {
    const here = heap.keys[0] as number;
    const point = pop(heap);
    // It was reached again by a shorter path, and has been visited.
    if (here > (reached[point] as number)) continue;
    if (visit !== undefined && !visit(point, here)) break;
    if (parts === undefined || point < network.calendar) follow(point, here, first, point);
    else for (const part of parts) follow(point, here, firstOfPart, part);
  }
  return reached;

  function follow(point: number, here: number, firsts: Uint32Array, at: number): void {
    const end = firsts[at + 1] as number;
    for (let edge = firsts[at] as number; edge < end; edge++) {
      const there = here + (slack[edge] as number);
      const target = to[edge] as number;
      const known = reached[target] as number;
      if (there >= known || there > atMost) continue;
      if (allowed && claim[edge] !== IMPLIED && !allowed.has(claim[edge] as number)) continue;
      if (known === Infinity) touched.push(target);
      reached[target] = there;
      reach?.(point, edge, target);
      push(heap, there, target);
    }
  }
}

/** The scratch space of a search; consecutive searches may share it. */
interface SearchSpace {
  readonly reached: Float64Array;
  /** The points that have been reached, so that clearing takes no longer than the search did. */
  readonly touched: number[];
  readonly heap: Heap;
}

export function createSpace({ times }: Network): SearchSpace {
  return {
    reached: new Float64Array(times.length).fill(Infinity),
    touched: [],
    heap: createHeap(),
  };
}

function clear({ reached, touched, heap }: SearchSpace): void {
  for (const point of touched) reached[point] = Infinity;
  touched.length = 0;
  heap.size = 0;
}

const spaces = new WeakMap<Network, SearchSpace>();

/** The space of searches in a network whose results are read before the next one begins. */
export function sharedSpace(network: Network): SearchSpace {
  const space = spaces.get(network) ?? createSpace(network);
  spaces.set(network, space);
  return space;
}

/** How far the times are from violating a bound. */
export function slackOf(
  { times }: Network,
  { from, to, atMost }: { readonly from: number; readonly to: number; readonly atMost: number },
): number {
  return atMost + (times[from] as number) - (times[to] as number);
}

interface Measuring extends Pick<PathSearch, 'allowed' | 'weights'> {
  /** Minutes beyond which it does not matter how many they are: they may be told as infinite. */
  readonly atMost?: number;
}

/** How much later each target may be than the source; infinite where nothing bounds it. */
export function distances(
  network: Network,
  source: number,
  targets: readonly number[],
  { allowed, weights, atMost = Infinity }: Measuring = {},
): readonly number[] {
  const awaited = new Set(targets);
  const reached = shortestPaths(network, {
    direction: 'forward',
    source,
    allowed,
    weights,
    parts: partsWith(network, [source, ...targets]),
    atMost: Math.max(...targets.map((to) => slackOf(network, { from: source, to, atMost }))),
    space: sharedSpace(network),
    visit: (point) => {
      awaited.delete(point);
      return awaited.size > 0;
    },
  });
  return targets.map(
    (target) =>
      (reached[target] as number) +
      (network.times[target] as number) -
      (network.times[source] as number),
  );
}
