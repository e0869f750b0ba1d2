import { groupBy } from '../../domain/group-by.js';
import { claimIds, type Timeline } from '../solve/solve-timeline.js';
import type { Precedence } from './precedence.js';
import { provePrecedence } from './prove-precedence.js';
import { orderWorks, type WorkOrder } from './work-order.js';

export interface StoryOrder {
  /** Strand by strand, those of most works first; within a strand, no step before one that it follows. */
  readonly steps: readonly StoryStep[];
  /** Works that no accepted claim ties to others, sorted by id. */
  readonly unplaced: readonly string[];
}

/** A step of any order of works. */
export interface OrderStep {
  /** Sorted by id; nothing orders them among themselves. */
  readonly works: readonly string[];
  /** The works that all of these follow, with none between. */
  readonly after: readonly string[];
  /** The ids of claims that the step rests on, best first. */
  readonly because: readonly string[];
}

/**
 * A step of a story order. It follows some works of earlier steps, nearest first, and not always those
 * of the step before; none where a strand begins. The claims put it after these works.
 */
export interface StoryStep extends OrderStep {
  /** From 1. A *strand* is works that accepted claims tie together; nothing is known of two strands. */
  readonly strand: number;
}

/**
 * Works in story order, as steps: works of a strand that follow the same works. Steps are listed by the
 * longest chain before them, so that no step comes before or beside one that it follows.
 */
export function storyOrder(
  timeline: Timeline,
  precedence: Precedence,
  works: readonly string[] = precedence.works,
): StoryOrder {
  const sorted = [...new Set(works)].sort();
  const placed = sorted.flatMap((work) =>
    timeline.strands.has(work) ? (precedence.indexOf.get(work) ?? []) : [],
  );
  const order = orderWorks(precedence, placed);
  const nameOf = (index: number): string => precedence.works[index] ?? '';
  const steps = strandsOf(timeline, precedence, placed).flatMap((strand, number) =>
    stepsOf(order, strand).map((step): StoryStep => {
      const after = order.lastBefore(step[0] as number).map(nameOf);
      const group = step.map(nameOf);
      const because = whyAfter({ timeline, precedence }, after, group);
      return Object.freeze({ works: group, after, because, strand: number + 1 });
    }),
  );
  const unplaced = sorted.filter((work) => !timeline.strands.has(work));
  return Object.freeze({ steps: Object.freeze(steps), unplaced: Object.freeze(unplaced) });
}

function strandsOf(
  { strands }: Timeline,
  { works }: Precedence,
  placed: readonly number[],
): readonly (readonly number[])[] {
  const byStrand = groupBy(placed, (index) => strands.get(works[index] ?? ''));
  return [...byStrand.values()].sort((a, b) => b.length - a.length);
}

/** Groups works that follow the same ones, by level. */
function stepsOf(order: WorkOrder, works: readonly number[]): readonly (readonly number[])[] {
  const steps = groupBy(works, (work) => order.lastBefore(work).join());
  const levelOf = ([first = 0]: readonly number[]): number => order.levelOf(first);
  return [...steps.values()].sort((a, b) => levelOf(a) - levelOf(b));
}

/** Proves that each work of a step follows one of those before it, and that each of these is followed by one. */
function whyAfter(
  ordered: Parameters<typeof provePrecedence>[0],
  before: readonly string[],
  group: readonly string[],
): readonly string[] {
  const [earliest, first] = [before[0], group[0]];
  if (earliest === undefined || first === undefined) return [];
  const ranks = [
    ...group.flatMap((later) => provePrecedence(ordered, earliest, later)),
    ...before.slice(1).flatMap((earlier) => provePrecedence(ordered, earlier, first)),
  ];
  return claimIds(ordered.timeline, ranks);
}
