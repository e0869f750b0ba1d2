import type { Position } from '../solve/position.js';
import { claimIds, type SolvedNetwork } from '../solve/solve-timeline.js';
import { proveBounds } from '../standings/prove.js';
import type { Bound } from '../statements/constraints.js';
import type { Precedence } from './precedence.js';

/** A timeline and the order of its works. */
export interface OrderedTimeline {
  readonly timeline: SolvedNetwork;
  readonly precedence: Precedence;
}

/** The ids of the claims that prove that a work precedes another, best first. */
export function whyPrecedes(
  ordered: OrderedTimeline,
  earlier: string,
  later: string,
): readonly string[] {
  return claimIds(ordered.timeline, provePrecedence(ordered, earlier, later));
}

/** Their ranks, minimal for each pair of segments. */
export function provePrecedence(
  ordered: OrderedTimeline,
  earlier: string,
  later: string,
): readonly number[] {
  return proveEach(ordered, [earlier, later], (a, b) => [
    { from: b.start, to: a.start, atMost: -1 },
    { from: b.end, to: a.end, atMost: -1 },
  ]);
}

/** The ranks of claims that prove that a work holds another, minimal for each pair of segments. */
export function proveContainment(
  ordered: OrderedTimeline,
  inner: string,
  outer: string,
): readonly number[] {
  return proveEach(ordered, [inner, outer], (a, b) => [
    { from: a.start, to: b.start, atMost: 0 },
    { from: b.end, to: a.end, atMost: 0 },
  ]);
}

function proveEach(
  { timeline: { mainSegments } }: OrderedTimeline,
  works: readonly [string, string],
  boundsOf: (a: Position, b: Position) => readonly Bound[],
): readonly number[] {
  const [as = [], bs = []] = works.map((work) => mainSegments.get(work));
  const ranks = as.flatMap((a) => bs.flatMap((b) => proveBounds(a.network, boundsOf(a, b))));
  return [...new Set(ranks)];
}
