import type { CalendarLength } from '../../domain/calendar.js';
import { type Edge, type Edges, IMPLIED, toldMinutes } from './edges.js';
import { createHeap, type Heap, pop, push } from './heap.js';

/** A simple temporal network with a solution, laid out for searching. */
export interface Network {
  readonly edges: Edges;
  /** A time for each point that satisfies all edges. */
  readonly times: Float64Array;
  /** The first of the last points, which are day 0 of each calendar. */
  readonly calendar: number;
  readonly forward: Adjacency;
  /** The reversed edges, for searching towards a point. */
  readonly backward: Adjacency;
}

/** The edges of point p are those from `first[p]` up to, not including, `first[p + 1]`. */
interface Adjacency {
  readonly first: Uint32Array;
  readonly to: Uint32Array;
  /** How far the times are from violating the edge: never below 0. */
  readonly exact: Float64Array;
  /** The same for the edge as far as it is told, which allows no less. */
  readonly told: Float64Array;
  readonly claim: Int32Array;
  readonly stated: readonly (CalendarLength | undefined)[];
}

/** By what paths are measured: by their edges, or by what claims tell of them. */
export type Weights = 'exact' | 'told';

export function createNetwork(edges: Edges, times: Float64Array, calendars: number): Network {
  const reversed = edges.map((): Edge[] => []);
  for (const [from, leaving] of edges.entries()) {
    for (const { to, ...edge } of leaving) reversed[to]?.push({ to: from, ...edge });
  }
  return Object.freeze({
    edges,
    times,
    calendar: times.length - calendars,
    forward: createAdjacency(edges, (from, to) => timeOf(from) - timeOf(to)),
    backward: createAdjacency(reversed, (from, to) => timeOf(to) - timeOf(from)),
  });

  function timeOf(point: number): number {
    return times[point] as number;
  }
}

function createAdjacency(edges: Edges, lead: (from: number, to: number) => number): Adjacency {
  const size = edges.reduce((sum, leaving) => sum + leaving.length, 0);
  const adjacency: Adjacency = {
    first: new Uint32Array(edges.length + 1),
    to: new Uint32Array(size),
    exact: new Float64Array(size),
    told: new Float64Array(size),
    claim: new Int32Array(size),
    stated: edges.flatMap((leaving) => leaving.map(({ stated }) => stated)),
  };
  let index = 0;
  for (const [from, leaving] of edges.entries()) {
    for (const edge of leaving) {
      adjacency.to[index] = edge.to;
      adjacency.exact[index] = edge.atMost + lead(from, edge.to);
      adjacency.told[index] = toldMinutes(edge) + lead(from, edge.to);
      adjacency.claim[index] = edge.claim;
      index++;
    }
    adjacency.first[from + 1] = index;
  }
  return adjacency;
}

interface PathSearch {
  /** Along the edges or against them. */
  readonly direction: 'forward' | 'backward';
  readonly source: number;
  readonly weights?: Weights | undefined;
  /** Only edges of these claims count. */
  readonly allowed?: ReadonlySet<number> | undefined;
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
  const { direction, source, weights = 'exact', allowed, atMost = Infinity, visit, reach } = search;
  const { first, to, [weights]: slack, claim } = network[direction];
  const { reached, heap } = search.space ?? createSpace(network);
  reached.fill(Infinity);
  heap.size = 0;
  reached[source] = 0;
  push(heap, 0, source);
  while (heap.size > 0) {
    const here = heap.keys[0] as number;
    const point = pop(heap);
    // It was reached again by a shorter path, and has been visited.
    if (here > (reached[point] as number)) continue;
    if (visit !== undefined && !visit(point, here)) break;
    const end = first[point + 1] as number;
    for (let edge = first[point] as number; edge < end; edge++) {
      const there = here + (slack[edge] as number);
      const target = to[edge] as number;
      if (there >= (reached[target] as number) || there > atMost) continue;
      if (allowed && claim[edge] !== IMPLIED && !allowed.has(claim[edge] as number)) continue;
      reached[target] = there;
      reach?.(point, edge, target);
      push(heap, there, target);
    }
  }
  return reached;
}

/** The scratch space of a search; consecutive searches may share it. */
interface SearchSpace {
  readonly reached: Float64Array;
  readonly heap: Heap;
}

export function createSpace({ times }: Network): SearchSpace {
  return {
    reached: new Float64Array(times.length),
    heap: createHeap(),
  };
}

/** How far the times are from violating a bound. */
export function slackOf(
  { times }: Network,
  { from, to, atMost }: { readonly from: number; readonly to: number; readonly atMost: number },
): number {
  return atMost + (times[from] as number) - (times[to] as number);
}

/** How much later each target may be than the source; infinite where nothing bounds it. */
export function distances(
  network: Network,
  source: number,
  targets: readonly number[],
  { allowed, weights }: Pick<PathSearch, 'allowed' | 'weights'> = {},
): readonly number[] {
  const awaited = new Set(targets);
  const visit = (point: number): boolean => {
    awaited.delete(point);
    return awaited.size > 0;
  };
  const reached = shortestPaths(network, {
    direction: 'forward',
    source,
    allowed,
    weights,
    visit,
  });
  return targets.map(
    (target) =>
      (reached[target] as number) +
      (network.times[target] as number) -
      (network.times[source] as number),
  );
}
