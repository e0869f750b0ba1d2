import type { Bound } from '../statements/constraints.js';
import { type Edge, IMPLIED, toldMinutes } from './edges.js';
import { edgesFrom, type Network, partsWith } from './network.js';
import { sharedSpace, shortestPaths, slackOf, type Weights } from './search.js';

/** A path from the start of the search to a point. */
interface Path {
  readonly point: number;
  readonly minutes: number;
  readonly claim: number;
  readonly previous: Path | undefined;
}

/** Most proofs are found within so many points, sooner than it takes to tell which of them lead on. */
const FEW = 32;

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
  edgesOf: (point: number) => readonly Edge[],
  bound: Bound,
  { leastLeft, minutesOf }: Lengths,
): readonly number[] | undefined {
  const best = new Map([[bound.from, 0]]);
  const bestOf = (point: number): number => best.get(point) ?? Infinity;
  let reached = 0;
  let frontier: Path[] = [{ point: bound.from, minutes: 0, claim: IMPLIED, previous: undefined }];
  while (frontier.length > 0) {
    const next: Path[] = [];
    // Implied edges extend the frontier while it is being walked.
    for (const path of frontier) {
      if (path.point === bound.to && path.minutes <= bound.atMost) return claimsOf(path);
      if (path.minutes > bestOf(path.point)) continue;
      for (const edge of edgesOf(path.point)) {
        const { to, claim } = edge;
        const minutes = path.minutes + minutesOf(edge);
        if (minutes >= bestOf(to)) continue;
        if (++reached > FEW && minutes + leastLeft(to) > bound.atMost) continue;
        best.set(to, minutes);
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
  const { times } = network;
  const parts = partsWith(network, [bound.from, bound.to]);
  const end = times[bound.to] as number;
  let left: Float64Array | undefined;
  const leastLeft = (point: number): number => {
    left ??= shortestPaths(network, {
      direction: 'backward',
      source: bound.to,
      atMost: slackOf(network, bound),
      weights,
      parts,
      space: sharedSpace(network),
    });
    return (left[point] as number) + end - (times[point] as number);
  };
  const minutesOf = weights === 'told' ? toldMinutes : ({ atMost }: Edge) => atMost;
  const edgesOf = (point: number): readonly Edge[] => edgesFrom(network, point, parts);
  return shortestProof(edgesOf, bound, { leastLeft, minutesOf }) ?? [];
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
