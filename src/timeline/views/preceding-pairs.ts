import { type Bits, has, indexesOf, remove } from '../../domain/bits.js';
import { distances } from '../network/search.js';
import type { Position } from '../solve/position.js';
import type { IntervalRelation } from '../statements/statement.js';
import { type Group, precedingWorks } from './groups.js';
import { nearestBefore } from './nearest-before.js';
import { type Precedence, precedesByBounds } from './precedence.js';

/** A work that certainly precedes another, and how. */
export interface PrecedingPair {
  readonly earlier: string;
  readonly later: string;
  /** How the earlier stands to the later: the first possible one of BEFORE, MEETS and OVERLAPS. */
  readonly relation: IntervalRelation;
}

/**
 * The pairs that show, followed to any length, which works precede which other than by their bounds in
 * the calendar: of the pairs that claims put in order without a date, or that bounds do not show, those
 * with no chain of others between. Sorted by both ids.
 *
 * Bounds lose nothing by being left out. What precedes a work also precedes what bounds put after it, and
 * then by bounds as well, so a chain of pairs from a work to one that bounds do not put after it has no
 * pair that only they show. Only works in several calendars may lack bounds that the steps between have;
 * such a pair is kept itself.
 */
export function precedingPairs(precedence: Precedence): readonly PrecedingPair[] {
  const pairs = precedence.groups.flatMap((group) => pairsIn(group, precedence));
  return pairs.sort((a, b) => compare(a.earlier, b.earlier) || compare(a.later, b.later));
}

function pairsIn(group: Group, precedence: Precedence): readonly PrecedingPair[] {
  const { works, mains } = precedence;
  const { members } = group;
  if (members.length === 1) return [];
  return nearestBefore(beforeOtherThanByDates(group, precedence)).flatMap((nearest, place) => {
    const later = members[place] as number;
    return nearest.map((other) => {
      const earlier = members[other] as number;
      return {
        earlier: works[earlier] ?? '',
        later: works[later] ?? '',
        relation: precedingRelation(mains[earlier] ?? [], mains[later] ?? []),
      };
    });
  });
}

/** For each member of a group, the places of those before it, without those of which only dates say so. */
function beforeOtherThanByDates(
  { members, before }: Group,
  { mains, bounds }: Precedence,
): readonly Bits[] {
  if (members.every((work) => bounds.latestEnd[work] === Infinity)) return before;
  const undated = precedingWorks(
    members.map((work) => mains[work] ?? []),
    [],
  );
  return before.map((all, place) => {
    const kept = all.slice();
    for (const other of indexesOf(all)) {
      if (has(undated[place] as Bits, other)) continue;
      const [earlier, later] = [members[other] as number, members[place] as number];
      if (precedesByBounds(bounds, earlier, later)) remove(kept, other);
    }
    return kept;
  });
}

/** How a work stands to one that it certainly precedes: the first possible of BEFORE, MEETS and OVERLAPS. */
export function precedingRelation(
  earlier: readonly Position[],
  later: readonly Position[],
): IntervalRelation {
  const starts = later.map(({ start }) => start);
  const latest = Math.max(
    ...earlier.flatMap(({ network, end }) => distances(network, end, starts, { atMost: 0 })),
  );
  return latest > 0 ? 'BEFORE' : latest === 0 ? 'MEETS' : 'OVERLAPS';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
