import type { Edges } from './edges.js';

/** Enough for all but networks in which one bound tightens another many times over. */
const PASSES = 16;

/**
 * The greatest times, none later than those given, that satisfy all edges. Undefined where there are
 * none, since edges contradict each other, and where it takes too long to tell.
 *
 * Bellman and Ford's passes, with points in the reverse postorder of a depth-first search: one pass
 * settles whatever has no cycles, such as a chain of works.
 */
export function greatestTimes(edges: Edges, given: Float64Array): Float64Array | undefined {
  const times = given.slice();
  const order = postorder(edges).reverse();
  for (let pass = 0; pass < PASSES; pass++) {
    let isSettled = true;
    for (const point of order) {
      const time = times[point] as number;
      for (const { to, atMost } of edges[point] ?? []) {
        if (time + atMost >= (times[to] as number)) continue;
        times[to] = time + atMost;
        isSettled = false;
      }
    }
    if (isSettled) return times;
  }
  return undefined;
}

/** The points, each after all that it leads to, as far as cycles allow. */
function postorder(edges: Edges): number[] {
  const order: number[] = [];
  /** How many edges of each point have been followed; undefined before it is met. */
  const followed: (number | undefined)[] = new Array(edges.length);
  for (let start = 0; start < edges.length; start++) {
    if (followed[start] !== undefined) continue;
    const path = [start];
    followed[start] = 0;
    for (let point = path.at(-1); point !== undefined; point = path.at(-1)) {
      const next = edges[point]?.[followed[point] as number]?.to;
      followed[point] = (followed[point] as number) + 1;
      if (next === undefined) order.push(path.pop() as number);
      else if (followed[next] === undefined) {
        followed[next] = 0;
        path.push(next);
      }
    }
  }
  return order;
}
