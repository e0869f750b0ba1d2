import { claimIds, type SolvedNetwork } from '../solve/solve-timeline.js';
import { proveBounds } from '../standings/prove.js';
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
  const [as, bs] = excerptPair(ordered, earlier, later);
  const ranks = as.flatMap((a) =>
    bs.flatMap((b) =>
      proveBounds(a.network, [
        { from: b.start, to: a.start, atMost: -1 },
        { from: b.end, to: a.end, atMost: -1 },
      ]),
    ),
  );
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
