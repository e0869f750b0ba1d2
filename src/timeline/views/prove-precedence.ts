import type { Position } from '../solve/position.js';
import { claimIds, type SolvedNetwork } from '../solve/solve-timeline.js';
import { proveBounds } from '../standings/prove.js';
import type { Bound } from '../statements/constraints.js';
import { excerptMains, type Mains } from './groups.js';
import type { Precedence } from './precedence.js';

/** A timeline and the order of its works. */
export interface OrderedTimeline {
  readonly timeline: SolvedNetwork;
  readonly precedence: Precedence;
}

/**
 * The main segments of two works in an excerpt of their network, where nothing has to be searched that
 * the two have nothing to do with.
 */
export function excerptPair(
  { timeline: { mainSegments }, precedence }: OrderedTimeline,
  a: string,
  b: string,
): readonly [Mains[number], Mains[number]] {
  const { indexOf, groups, groupOf, placeOf, partsOf } = precedence;
  const [first, second] = [indexOf.get(a) ?? -1, indexOf.get(b) ?? -1];
  const group = groupOf[first];
  const own = group === undefined ? undefined : groups[group];
  const [as = [], bs = []] =
    own !== undefined && group === groupOf[second]
      ? [own.mains[placeOf[first] as number], own.mains[placeOf[second] as number]]
      : excerptMains([mainSegments.get(a) ?? [], mainSegments.get(b) ?? []], partsOf);
  return [as, bs];
}

/** The ranks of claims that prove that a work precedes another, minimal for each pair of segments. */
export function provePrecedence(
  ordered: OrderedTimeline,
  earlier: string,
  later: string,
): readonly number[] {
  return proveEach(excerptPair(ordered, earlier, later), (a, b) => [
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
  return proveEach(excerptPair(ordered, inner, outer), (a, b) => [
    { from: a.start, to: b.start, atMost: 0 },
    { from: b.end, to: a.end, atMost: 0 },
  ]);
}

function proveEach(
  [as, bs]: readonly [Mains[number], Mains[number]],
  boundsOf: (a: Position, b: Position) => readonly Bound[],
): readonly number[] {
  const ranks = as.flatMap((a) => bs.flatMap((b) => proveBounds(a.network, boundsOf(a, b))));
  return [...new Set(ranks)];
}

/** The ids of the claims that prove that a work precedes another, best first. */
export function whyPrecedes(
  ordered: OrderedTimeline,
  earlier: string,
  later: string,
): readonly string[] {
  return claimIds(ordered.timeline, provePrecedence(ordered, earlier, later));
}
