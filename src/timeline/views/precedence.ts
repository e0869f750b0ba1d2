import { groupBy } from '../../domain/group-by.js';
import { type Bits, certainOrder, has } from '../network/certain-order.js';
import type { Position } from '../solve/position.js';
import { claimIds, type Timeline } from '../solve/solve-timeline.js';
import { proveBounds } from '../standings/prove.js';

/**
 * Which works certainly precede which. A work precedes another when each of its main segments stands
 * BEFORE, MEETS or OVERLAPS each of the other's: just when it certainly starts before the other starts
 * and ends before the other ends. That makes it a strict order.
 */
export interface Precedence {
  /** Works with main segments, sorted. */
  readonly works: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Whether work i precedes work j, as 1 at `i * works.length + j`. */
  readonly matrix: Uint8Array;
  /** How many works precede each one in the longest row of works that precede each other. */
  readonly levels: readonly number[];
}

/** Every certain precedence of a timeline. */
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

/** Counts the pairs of segments of one network of which the first certainly starts and ends first. */
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

/** 1 where all main segments of a work were counted against all of another. */
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

/** Levels of these works, by their indexes, when no others count. */
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

/** Claims, by their places, that alone prove that a work precedes another, and none to spare. */
export function provePrecedence(
  { mainSegments }: Timeline,
  earlier: string,
  later: string,
): readonly number[] {
  const places = (mainSegments.get(earlier) ?? []).flatMap((a) =>
    (mainSegments.get(later) ?? []).flatMap((b) =>
      proveBounds(a.network, [
        { from: b.start, to: a.start, atMost: -1 },
        { from: b.end, to: a.end, atMost: -1 },
      ]),
    ),
  );
  return [...new Set(places)];
}

/** The ids of claims that alone prove that a work precedes another, best first; none can be spared. */
export function whyPrecedes(timeline: Timeline, earlier: string, later: string): readonly string[] {
  return claimIds(timeline, provePrecedence(timeline, earlier, later));
}
