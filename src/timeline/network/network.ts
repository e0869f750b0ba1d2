import { type Edges, IMPLIED } from './edges.js';
import { createHeap, type Heap, pop, push } from './heap.js';

/** The edges of one component, laid out for searching. */
export interface Network {
  readonly edges: Edges;
  /** A time for each point that keeps to all limits. */
  readonly times: Float64Array;
  readonly forth: Run;
  /** The edges turned round, for searching towards a point. */
  readonly back: Run;
}

/** The edges of point p are those from `first[p]` up to `first[p + 1]`. */
interface Run {
  readonly first: Uint32Array;
  readonly to: Uint32Array;
  /** How much slack the times leave to the edge: never below 0. */
  readonly slack: Float64Array;
  readonly claim: Int32Array;
}

export function createNetwork(edges: Edges, times: Float64Array): Network {
  const turned = edges.map((): { to: number; atMost: number; claim: number }[] => []);
  for (const [from, leaving] of edges.entries()) {
    for (const { to, atMost, claim } of leaving) turned[to]?.push({ to: from, atMost, claim });
  }
  return Object.freeze({
    edges,
    times,
    forth: createRun(edges, (from, to, atMost) => atMost + timeOf(from) - timeOf(to)),
    back: createRun(turned, (from, to, atMost) => atMost + timeOf(to) - timeOf(from)),
  });

  function timeOf(point: number): number {
    return times[point] as number;
  }
}

function createRun(
  edges: Edges,
  slackOf: (from: number, to: number, atMost: number) => number,
): Run {
  const size = edges.reduce((sum, leaving) => sum + leaving.length, 0);
  const run: Run = {
    first: new Uint32Array(edges.length + 1),
    to: new Uint32Array(size),
    slack: new Float64Array(size),
    claim: new Int32Array(size),
  };
  let index = 0;
  for (const [from, leaving] of edges.entries()) {
    for (const { to, atMost, claim } of leaving) {
      run.to[index] = to;
      run.slack[index] = slackOf(from, to, atMost);
      run.claim[index] = claim;
      index++;
    }
    run.first[from + 1] = index;
  }
  return run;
}

export interface Search {
  /** Whether to follow the edges or to go against them. */
  readonly direction: 'forth' | 'back';
  readonly source: number;
  /** Only edges of these claims count. */
  readonly allowed?: ReadonlySet<number> | undefined;
  /** Paths that leave more slack are not followed. */
  readonly atMost?: number;
  /** Where to work, and to leave what is returned. */
  readonly space?: SearchSpace;
  /** Called for each point in order of slack, the slack being exact; false ends the search. */
  readonly visit?: (point: number, slack: number) => boolean;
}

/**
 * How much slack the shortest path between the source and each point leaves to the times: exact for
 * the points visited, infinite where there is no path.
 *
 * Dijkstra's algorithm on edges that feasible times have made non-negative (Johnson, "Efficient
 * Algorithms for Shortest Paths in Sparse Networks", 1977). Slack says as much as minutes do, and in
 * its order what is certain shows near the source, so that most searches can end soon.
 */
export function search(network: Network, search: Search): Float64Array {
  const { direction, source, allowed, atMost = Infinity, visit } = search;
  const { first, to, slack, claim } = network[direction];
  const { reached, heap } = search.space ?? createSpace(network);
  reached.fill(Infinity);
  heap.size = 0;
  reached[source] = 0;
  push(heap, 0, source);
  while (heap.size > 0) {
    const here = heap.keys[0] as number;
    const point = pop(heap);
    // It was reached again by a shorter way, and has been visited.
    if (here > (reached[point] as number)) continue;
    if (visit !== undefined && !visit(point, here)) break;
    const end = first[point + 1] as number;
    for (let edge = first[point] as number; edge < end; edge++) {
      const there = here + (slack[edge] as number);
      const target = to[edge] as number;
      if (there >= (reached[target] as number) || there > atMost) continue;
      if (allowed && claim[edge] !== IMPLIED && !allowed.has(claim[edge] as number)) continue;
      reached[target] = there;
      push(heap, there, target);
    }
  }
  return reached;
}

/** What a search works in; one after another may share it. */
export interface SearchSpace {
  readonly reached: Float64Array;
  readonly heap: Heap;
}

export function createSpace({ times }: Network): SearchSpace {
  return {
    reached: new Float64Array(times.length),
    heap: createHeap(),
  };
}

/** The slack that the times leave to a bound of so many minutes. */
export function slackOf(
  { times }: Network,
  { from, to, atMost }: { readonly from: number; readonly to: number; readonly atMost: number },
): number {
  return atMost + (times[from] as number) - (times[to] as number);
}

/** How much later each of the targets may be than the source; infinite where nothing says. */
export function distances(
  network: Network,
  source: number,
  targets: readonly number[],
  allowed?: ReadonlySet<number>,
): readonly number[] {
  const awaited = new Set(targets);
  const visit = (point: number): boolean => {
    awaited.delete(point);
    return awaited.size > 0;
  };
  const reached = search(network, { direction: 'forth', source, allowed, visit });
  return targets.map(
    (target) =>
      (reached[target] as number) +
      (network.times[target] as number) -
      (network.times[source] as number),
  );
}
