import type { Bound } from '../statements/constraints.js';
import { type Edge, type Edges, IMPLIED, toldMinutes } from './edges.js';
import { type Network, shortestPaths, slackOf, type Weights } from './network.js';

/** A path from the start of the search to a point. */
interface Path {
  readonly point: number;
  readonly minutes: number;
  readonly claim: number;
  readonly previous: Path | undefined;
}

interface Lengths {
  /** A lower bound on the minutes from a point to the end. */
  readonly leastLeft: (point: number) => number;
  readonly minutesOf: (edge: Edge) => number;
}

/**
 * The claims along a path that proves a bound with as few of them as possible: two claims are easier
 * to follow than the twelve that give the tightest bound. Undefined when no path proves it.
 *
 * The rounds of Bellman and Ford: in each, paths grow by one edge of a claim (implied edges are free)
 * until one satisfies the bound; paths that can no longer satisfy it are dropped.
 */
export function shortestProof(
  edges: Edges,
  bound: Bound,
  { leastLeft, minutesOf }: Lengths,
): readonly number[] | undefined {
  const best = new Float64Array(edges.length).fill(Infinity);
  best[bound.from] = 0;
  let frontier: Path[] = [{ point: bound.from, minutes: 0, claim: IMPLIED, previous: undefined }];
  while (frontier.length > 0) {
    const next: Path[] = [];
    // Implied edges extend the frontier while it is being walked.
    for (const path of frontier) {
      if (path.point === bound.to && path.minutes <= bound.atMost) return claimsOf(path);
      if (path.minutes > (best[path.point] as number)) continue;
      for (const edge of edges[path.point] ?? []) {
        const { to, claim } = edge;
        const minutes = path.minutes + minutesOf(edge);
        if (minutes >= (best[to] as number)) continue;
        if (minutes + leastLeft(to) > bound.atMost) continue;
        best[to] = minutes;
        (claim === IMPLIED ? frontier : next).push({ point: to, minutes, claim, previous: path });
      }
    }
    frontier = next;
  }
  return undefined;
}

function claimsOf(path: Path): readonly number[] {
  const claims = new Set<number>();
  for (let step: Path | undefined = path; step !== undefined; step = step.previous) {
    if (step.claim !== IMPLIED) claims.add(step.claim);
  }
  return [...claims];
}

/** The claims of the shortest proof of a bound in a network; none when the bound does not hold. */
export function shortestProofIn(
  network: Network,
  bound: Bound,
  weights: Weights = 'exact',
): readonly number[] {
  const { edges, times } = network;
  const atMost = slackOf(network, bound);
  const left = shortestPaths(network, { direction: 'backward', source: bound.to, atMost, weights });
  const end = times[bound.to] as number;
  const leastLeft = (point: number): number =>
    (left[point] as number) + end - (times[point] as number);
  const minutesOf = weights === 'told' ? toldMinutes : ({ atMost }: Edge) => atMost;
  return shortestProof(edges, bound, { leastLeft, minutesOf }) ?? [];
}

/** A minimal subset of the claims for which the proof still holds; the weakest are dropped first. */
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
