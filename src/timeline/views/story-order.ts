import { claimIds, type Timeline } from '../solve/solve-timeline.js';
import { levelsOf, type Precedence, precedes, provePrecedence } from './precedence.js';

export interface StoryOrder {
  readonly steps: readonly StoryStep[];
  /** Works that no accepted claim ties to others, sorted by id. */
  readonly unplaced: readonly string[];
}

export interface StoryStep {
  /** Sorted by id; nothing certain orders them among themselves. */
  readonly works: readonly string[];
  /** The ids of the claims that put them after the previous step, best first; none for the first. */
  readonly because: readonly string[];
}

/**
 * Works in story order, as steps: each work comes one step after the last of the works that precede it.
 * So no two works of a step precede each other, and no step contradicts a certain order.
 */
export function storyOrder(
  timeline: Timeline,
  precedence: Precedence,
  works: readonly string[] = precedence.works,
): StoryOrder {
  const sorted = [...new Set(works)].sort();
  const placed = sorted.filter((work) => timeline.placed.has(work));
  const groups = groupByLevel(precedence, placed);
  const steps = groups.map((group, index) =>
    Object.freeze({
      works: Object.freeze(group),
      because: whyAfter(timeline, precedence, groups[index - 1] ?? [], group),
    }),
  );
  const unplaced = sorted.filter((work) => !timeline.placed.has(work));
  return Object.freeze({ steps: Object.freeze(steps), unplaced: Object.freeze(unplaced) });
}

function groupByLevel(
  { works, indexOf, matrix, levels }: Precedence,
  placed: readonly string[],
): readonly (readonly string[])[] {
  const indexes = placed.flatMap((work) => indexOf.get(work) ?? []);
  const isWhole = indexes.length === works.length;
  const own = isWhole ? levels : levelsOf(matrix, works.length, indexes);
  const groups: string[][] = [];
  for (const work of placed) {
    const level = own[indexOf.get(work) ?? 0] ?? 0;
    groups[level] ??= [];
    groups[level].push(work);
  }
  return groups;
}

/** Proves that each work follows one of the previous step, and that each of those is followed by one. */
function whyAfter(
  timeline: Timeline,
  precedence: Precedence,
  before: readonly string[],
  group: readonly string[],
): readonly string[] {
  const pairs = new Map<string, readonly [earlier: string, later: string]>();
  const add = (earlier: string | undefined, later: string | undefined): void => {
    if (earlier === undefined || later === undefined) return;
    pairs.set(`${earlier} ${later}`, [earlier, later]);
  };
  const isBefore = (earlier: string, later: string): boolean =>
    precedes(precedence, earlier, later);
  for (const later of group) {
    const earlier = before.find((one) => isBefore(one, later));
    add(earlier, later);
  }
  for (const earlier of before) {
    const later = group.find((one) => isBefore(earlier, one));
    add(earlier, later);
  }
  const ranks = [...pairs.values()].flatMap(([earlier, later]) =>
    provePrecedence(timeline, earlier, later),
  );
  return claimIds(timeline, ranks);
}
