import { groupBy } from '../../domain/group-by.js';
import { type Bits, certainOrder, has } from '../network/certain-order.js';
import type { Position } from '../solve/position.js';
import { claimIds, type Timeline } from '../solve/solve-timeline.js';
import { proveBounds } from '../standings/prove.js';

/**
 * Which works certainly precede which. A work precedes another when each of its main segments is BEFORE,
 * MEETS or OVERLAPS each of the other's: that is, when it certainly starts before the other starts and
 * ends before the other ends. That makes it a strict order.
 */
export interface Precedence {
  /** Works with main segments, sorted. */
  readonly works: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** 1 at `i * works.length + j` if work i precedes work j. */
  readonly matrix: Uint8Array;
  /** The length of the longest chain of works that precede each work. */
  readonly levels: readonly number[];
}

export function precedenceOf({ mainSegments }: Timeline): Precedence {
  const works = [...mainSegments.keys()];
  const indexOf = new Map(works.map((work, index) => [work, index]));
  const counts = new Uint16Array(works.length ** 2);
  const mains = [...mainSegments.values()].flat();
  for (const members of groupBy(mains, ({ network }) => network).values()) {
    const indexes = members.map(({ segment }) => indexOf.get(segment.work) ?? 0);
    countPairs(members, indexes, works.length, counts);
  }
  const mainsOf = works.map((work) => mainSegments.get(work)?.length ?? 0);
  const matrix = allPairs(counts, mainsOf);
  const levels = levelsOf(matrix, works.length, [...works.keys()]);
  return Object.freeze({ works: Object.freeze(works), indexOf, matrix, levels });
}

/** Counts, for each two works, the pairs of segments whose first certainly starts and ends first. */
function countPairs(
  members: readonly Position[],
  indexes: readonly number[],
  size: number,
  counts: Uint16Array,
): void {
  const network = members[0]?.network;
  if (network === undefined || members.length < 2) return;
  const startsOrdered = certainOrder(
    network,
    members.map(({ start }) => start),
  );
  const bothOrdered = certainOrder(
    network,
    members.map(({ end }) => end),
    startsOrdered,
  );
  for (let later = 0; later < members.length; later++) {
    const before = bothOrdered[later] as Bits;
    for (let earlier = 0; earlier < members.length; earlier++) {
      if (!has(before, earlier)) continue;
      const pair = (indexes[earlier] as number) * size + (indexes[later] as number);
      counts[pair] = (counts[pair] as number) + 1;
    }
  }
}

/** 1 where all main segments of one work were counted with all of the other. */
function allPairs(counts: Uint16Array, mainsOf: readonly number[]): Uint8Array {
  const matrix = new Uint8Array(counts.length);
  let pair = 0;
  for (const earlier of mainsOf) {
    for (const later of mainsOf) {
      if (counts[pair] === earlier * later) matrix[pair] = 1;
      pair++;
    }
  }
  return matrix;
}

/** The levels of these works, by index, disregarding all others. */
export function levelsOf(
  matrix: Uint8Array,
  size: number,
  indexes: readonly number[],
): readonly number[] {
  const counts = new Map(
    indexes.map((later) => [
      later,
      indexes.reduce((sum, one) => sum + (matrix[one * size + later] as number), 0),
    ]),
  );
  const levels = new Array<number>(size).fill(0);
  // A work has more predecessors than any of them has, so all of them come first.
  const ordered = indexes.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
  for (const [place, later] of ordered.entries()) {
    for (let before = 0; before < place; before++) {
      const earlier = ordered[before] as number;
      if (matrix[earlier * size + later] === 0) continue;
      levels[later] = Math.max(levels[later] as number, (levels[earlier] as number) + 1);
    }
  }
  return levels;
}

/** True when the first work certainly precedes the second. */
export function precedes(
  { works, indexOf, matrix }: Precedence,
  earlier: string,
  later: string,
): boolean {
  const [from, to] = [indexOf.get(earlier), indexOf.get(later)];
  return from !== undefined && to !== undefined && matrix[from * works.length + to] === 1;
}

/** The ranks of claims that prove that a work precedes another, minimal for each pair of segments. */
export function provePrecedence(
  { mainSegments }: Timeline,
  earlier: string,
  later: string,
): readonly number[] {
  const ranks = (mainSegments.get(earlier) ?? []).flatMap((a) =>
    (mainSegments.get(later) ?? []).flatMap((b) =>
      proveBounds(a.network, [
        { from: b.start, to: a.start, atMost: -1 },
        { from: b.end, to: a.end, atMost: -1 },
      ]),
    ),
  );
  return [...new Set(ranks)];
}

/** The ids of the claims that prove that a work precedes another, best first. */
export function whyPrecedes(timeline: Timeline, earlier: string, later: string): readonly string[] {
  return claimIds(timeline, provePrecedence(timeline, earlier, later));
}
