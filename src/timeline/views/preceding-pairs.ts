import { groupBy } from '../../domain/group-by.js';
import { distances } from '../network/network.js';
import type { Position } from '../solve/position.js';
import type { SolvedNetwork } from '../solve/solve-timeline.js';
import type { IntervalRelation } from '../statements/statement.js';
import type { Precedence } from './precedence.js';

/** A work that certainly precedes another, and how. */
export interface PrecedingPair {
  readonly earlier: string;
  readonly later: string;
  /** How the earlier stands to the later: the first possible one of BEFORE, MEETS and OVERLAPS. */
  readonly relation: IntervalRelation;
}

/** Every pair of works of which one certainly precedes the other, sorted by both ids. */
export function precedingPairs(
  { mainSegments }: SolvedNetwork,
  { works, matrix }: Precedence,
): readonly PrecedingPair[] {
  return works.flatMap((earlier, from) => {
    const later = works.filter((_, to) => matrix[from * works.length + to] === 1);
    if (later.length === 0) return [];
    const latestStart = latestStarts(
      mainSegments.get(earlier) ?? [],
      later.flatMap((work) => mainSegments.get(work) ?? []),
    );
    return later.map((work) => {
      const latest = latestStart.get(work) ?? Infinity;
      const relation = latest > 0 ? 'BEFORE' : latest === 0 ? 'MEETS' : 'OVERLAPS';
      return { earlier, later: work, relation };
    });
  });
}

/** For each work, the most minutes from the end of one of `ending` to the start of one of its segments. */
function latestStarts(
  ending: readonly Position[],
  starting: readonly Position[],
): ReadonlyMap<string, number> {
  const latest = new Map<string, number>();
  for (const { network, end } of ending) {
    // A preceded work is tied to its predecessor, so segments in other networks need no distance.
    const tied = groupBy(starting, (position) => position.network).get(network) ?? [];
    const found = distances(
      network,
      end,
      tied.map(({ start }) => start),
    );
    for (const [index, { segment }] of tied.entries()) {
      const minutes = Math.max(found[index] ?? Infinity, latest.get(segment.work) ?? -Infinity);
      latest.set(segment.work, minutes);
    }
  }
  return latest;
}
