import { intervalRelations } from '../../domain/vocabulary.js';
import type { IntervalRelation } from './statement.js';

/**
 * Allen's relations told by end points.
 *
 * A *pair* is two intervals A and B, seen as four points numbered as below. A *limit* says that one
 * point comes at least so many minutes before another; `0` lets them coincide.
 *
 * Allen, "Maintaining Knowledge about Temporal Intervals", CACM 26 (1983); Vilain, Kautz and van Beek,
 * "Constraint Propagation Algorithms for Temporal Reasoning" (1989), for the sets that limits on end
 * points can express.
 */
export const A_START = 0;
export const A_END = 1;
export const B_START = 2;
export const B_END = 3;

export interface Limit {
  readonly earlier: number;
  readonly later: number;
  readonly atLeast: 0 | 1;
}

const COMPARED = [
  [A_START, B_START],
  [A_START, B_END],
  [A_END, B_START],
  [A_END, B_END],
] as const;

/** How the compared points stand to each other, in the order of COMPARED. */
const SIGNS: Readonly<Record<IntervalRelation, string>> = {
  BEFORE: '<<<<',
  AFTER: '>>>>',
  MEETS: '<<=<',
  MET_BY: '>=>>',
  OVERLAPS: '<<><',
  OVERLAPPED_BY: '><>>',
  STARTS: '=<><',
  STARTED_BY: '=<>>',
  DURING: '><><',
  CONTAINS: '<<>>',
  FINISHES: '><>=',
  FINISHED_BY: '<<>=',
  EQUALS: '=<>=',
};

const INVERSES: Readonly<Record<IntervalRelation, IntervalRelation>> = {
  BEFORE: 'AFTER',
  AFTER: 'BEFORE',
  MEETS: 'MET_BY',
  MET_BY: 'MEETS',
  OVERLAPS: 'OVERLAPPED_BY',
  OVERLAPPED_BY: 'OVERLAPS',
  STARTS: 'STARTED_BY',
  STARTED_BY: 'STARTS',
  DURING: 'CONTAINS',
  CONTAINS: 'DURING',
  FINISHES: 'FINISHED_BY',
  FINISHED_BY: 'FINISHES',
  EQUALS: 'EQUALS',
};

/** How B stands to A when A stands so to B. */
export function inverseOf(relation: IntervalRelation): IntervalRelation {
  return INVERSES[relation];
}

/**
 * The fewest limits on the end points that leave a set of relations open. They leave open no less than
 * the set; what they leave open beyond it, no limits can rule out (see `hullOf`).
 */
export function limitsOf(relations: readonly IntervalRelation[]): readonly Limit[] {
  return fewest(allLimits(relations));
}

/** The relations that limits on the end points must leave open to leave open these. */
export function hullOf(relations: readonly IntervalRelation[]): readonly IntervalRelation[] {
  return leftOpen(allLimits(relations));
}

/**
 * True when limits on the end points can express the set: it is one of the 82 that are not empty and
 * convex. The others, such as BEFORE or AFTER, would make deciding NP-hard.
 */
export function isConvex(relations: readonly IntervalRelation[]): boolean {
  return relations.length > 0 && hullOf(relations).length === new Set(relations).size;
}

function allLimits(relations: readonly IntervalRelation[]): readonly Limit[] {
  return COMPARED.flatMap(([a, b], index) => {
    const signs = new Set(relations.map((relation) => SIGNS[relation][index]));
    const atLeast = signs.has('=') ? 0 : 1;
    return [
      ...(signs.has('>') ? [] : [{ earlier: a, later: b, atLeast } as const]),
      ...(signs.has('<') ? [] : [{ earlier: b, later: a, atLeast } as const]),
    ];
  });
}

/** Leaves out what the others say already, given that every interval starts before it ends. */
function fewest(limits: readonly Limit[]): readonly Limit[] {
  const open = leftOpen(limits).length;
  return limits.reduce((kept, limit) => {
    const others = kept.filter((one) => one !== limit);
    return leftOpen(others).length === open ? others : kept;
  }, limits);
}

function leftOpen(limits: readonly Limit[]): readonly IntervalRelation[] {
  return intervalRelations.filter((relation) => limits.every((limit) => meets(relation, limit)));
}

function meets(relation: IntervalRelation, { earlier, later, atLeast }: Limit): boolean {
  const isForward = earlier < later;
  const index = COMPARED.findIndex(
    ([a, b]) => a === Math.min(earlier, later) && b === Math.max(earlier, later),
  );
  const sign = SIGNS[relation][index];
  return sign === (isForward ? '<' : '>') || (atLeast === 0 && sign === '=');
}
