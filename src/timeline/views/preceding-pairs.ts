import { has } from '../network/certain-order.js';
import { distances } from '../network/network.js';
import type { Position } from '../solve/position.js';
import type { IntervalRelation } from '../statements/statement.js';
import type { Group } from './groups.js';
import type { Precedence } from './precedence.js';

/** A work that certainly precedes another, and how. */
export interface PrecedingPair {
  readonly earlier: string;
  readonly later: string;
  /** How the earlier stands to the later: the first possible one of BEFORE, MEETS and OVERLAPS. */
  readonly relation: IntervalRelation;
}

/** Every pair of works of one group of which one certainly precedes the other, sorted by both ids. */
export function precedingPairs({ works, groups }: Precedence): readonly PrecedingPair[] {
  const pairs = groups.flatMap((group) => pairsIn(group, works));
  return pairs.sort((a, b) => compare(a.earlier, b.earlier) || compare(a.later, b.later));
}

function pairsIn({ members, mains, before }: Group, works: readonly string[]) {
  return members.flatMap((earlier, place): readonly PrecedingPair[] => {
    const later = [...members.keys()].filter((other) => has(before[other] ?? NOTHING, place));
    if (later.length === 0) return [];
    const latest = latestStarts(
      mains[place] ?? [],
      later.map((other) => mains[other] ?? []),
    );
    return later.map((other, index) => ({
      earlier: works[earlier] ?? '',
      later: works[members[other] ?? 0] ?? '',
      relation: precedingRelation(latest[index] ?? Infinity),
    }));
  });
}

const NOTHING = new Uint32Array(1);

/** From the most minutes that may lie between the end of the earlier and the start of the later. */
export function precedingRelation(latest: number): IntervalRelation {
  return latest > 0 ? 'BEFORE' : latest === 0 ? 'MEETS' : 'OVERLAPS';
}

/** For each of some works, the most minutes from the end of one of `ending` to the start of one of its segments. */
export function latestStarts(
  ending: readonly Position[],
  works: readonly (readonly Position[])[],
): readonly number[] {
  const starts = works.flatMap((starting) => starting.map(({ start }) => start));
  const latest = ending.map(({ network, end }) => distances(network, end, starts));
  let first = 0;
  return works.map(({ length }) => {
    const own = latest.flatMap((minutes) => minutes.slice(first, first + length));
    first += length;
    return Math.max(...own);
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
