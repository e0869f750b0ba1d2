import { type Edges, IMPLIED } from './edges.js';
import { type Network, search, slackOf } from './network.js';

/** That one point is at most so many minutes after another. */
export interface Bound {
  readonly from: number;
  readonly to: number;
  readonly atMost: number;
}

/** A way from the start of the search to a point. */
interface Way {
  readonly point: number;
  readonly minutes: number;
  readonly claim: number;
  readonly previous: Way | undefined;
}

/**
 * The claims along a path that shows a bound and that uses as few as can be: a person follows two
 * claims more readily than the twelve that give the tightest bound. Undefined when no path shows it.
 *
 * Bellman and Ford's rounds, in each of which paths grow by one edge of a claim (and by implied edges,
 * which are free), until the bound is met. `leastLeft` says how many minutes the rest of the way takes
 * at least; ways that cannot meet the bound any more are given up.
 */
export function shortestProof(
  edges: Edges,
  bound: Bound,
  leastLeft: (point: number) => number,
): readonly number[] | undefined {
  const best = new Float64Array(edges.length).fill(Infinity);
  best[bound.from] = 0;
  let frontier: Way[] = [{ point: bound.from, minutes: 0, claim: IMPLIED, previous: undefined }];
  while (frontier.length > 0) {
    const next: Way[] = [];
    // The frontier grows while it is walked, by the edges that are free.
    for (const way of frontier) {
      if (way.point === bound.to && way.minutes <= bound.atMost) return claimsOf(way);
      if (way.minutes > (best[way.point] as number)) continue;
      for (const { to, atMost, claim } of edges[way.point] ?? []) {
        const minutes = way.minutes + atMost;
        if (minutes >= (best[to] as number)) continue;
        if (minutes + leastLeft(to) > bound.atMost) continue;
        best[to] = minutes;
        (claim === IMPLIED ? frontier : next).push({ point: to, minutes, claim, previous: way });
      }
    }
    frontier = next;
  }
  return undefined;
}

function claimsOf(way: Way): readonly number[] {
  const claims = new Set<number>();
  for (let step: Way | undefined = way; step !== undefined; step = step.previous) {
    if (step.claim !== IMPLIED) claims.add(step.claim);
  }
  return [...claims];
}

/** The claims of the shortest proof of a bound in a network; none when it does not hold. */
export function shortestProofIn(network: Network, bound: Bound): readonly number[] {
  const { edges, times } = network;
  const atMost = slackOf(network, bound);
  const left = search(network, { direction: 'back', source: bound.to, atMost });
  const end = times[bound.to] as number;
  const leastLeft = (point: number): number =>
    (left[point] as number) + end - (times[point] as number);
  return shortestProof(edges, bound, leastLeft) ?? [];
}

/**
 * The claims without those that a proof does not need, the weakest tried first: without any one of the
 * rest it no longer holds.
 */
export function irredundant(
  claims: Iterable<number>,
  holds: (claims: ReadonlySet<number>) => boolean,
): readonly number[] {
  const kept = new Set(claims);
  for (const claim of [...kept].sort((a, b) => b - a)) {
    kept.delete(claim);
    if (!holds(kept)) kept.add(claim);
  }
  return [...kept].sort((a, b) => a - b);
}
