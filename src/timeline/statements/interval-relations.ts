import { intervalRelations } from '../../domain/vocabulary.js';
import type { IntervalRelation } from './statement.js';

/**
 * Allen's relations expressed by end points.
 *
 * A *pair* is two intervals A and B as four end points, numbered as below. A *bound* says that one
 * point comes at least `atLeast` minutes before another; `0` lets them coincide.
 *
 * Allen, "Maintaining Knowledge about Temporal Intervals", CACM 26 (1983). For the sets that bounds on
 * end points can express: Vilain, Kautz and van Beek, "Constraint Propagation Algorithms for Temporal
 * Reasoning" (1989).
 */
export const A_START = 0;
export const A_END = 1;
export const B_START = 2;
export const B_END = 3;

export interface PointBound {
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

/** How the points of each pair in COMPARED compare. */
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

/** The inverse relation: how B stands to A, given how A stands to B. */
export function inverseOf(relation: IntervalRelation): IntervalRelation {
  return INVERSES[relation];
}

/** The fewest bounds on end points that allow these relations, and no more than `hullOf` them. */
export function boundsOf(relations: readonly IntervalRelation[]): readonly PointBound[] {
  return fewest(allBounds(relations));
}

/** The smallest set that contains these relations and that bounds on end points can express. */
export function hullOf(relations: readonly IntervalRelation[]): readonly IntervalRelation[] {
  return allowedBy(allBounds(relations));
}

/**
 * True when bounds on end points can express the set exactly: it is one of the 82 convex sets. With
 * any other, such as BEFORE or AFTER, deciding consistency would be NP-hard.
 */
export function isConvex(relations: readonly IntervalRelation[]): boolean {
  return relations.length > 0 && hullOf(relations).length === new Set(relations).size;
}

function allBounds(relations: readonly IntervalRelation[]): readonly PointBound[] {
  return COMPARED.flatMap(([a, b], index) => {
    const signs = new Set(relations.map((relation) => SIGNS[relation][index]));
    const atLeast = signs.has('=') ? 0 : 1;
    return [
      ...(signs.has('>') ? [] : [{ earlier: a, later: b, atLeast } as const]),
      ...(signs.has('<') ? [] : [{ earlier: b, later: a, atLeast } as const]),
    ];
  });
}

/** Drops the bounds that follow from the others and from every interval starting before it ends. */
function fewest(bounds: readonly PointBound[]): readonly PointBound[] {
  const allowed = allowedBy(bounds).length;
  return bounds.reduce((kept, bound) => {
    const others = kept.filter((one) => one !== bound);
    return allowedBy(others).length === allowed ? others : kept;
  }, bounds);
}

function allowedBy(bounds: readonly PointBound[]): readonly IntervalRelation[] {
  return intervalRelations.filter((relation) =>
    bounds.every((bound) => satisfies(relation, bound)),
  );
}

function satisfies(relation: IntervalRelation, { earlier, later, atLeast }: PointBound): boolean {
  const isForward = earlier < later;
  const index = COMPARED.findIndex(
    ([a, b]) => a === Math.min(earlier, later) && b === Math.max(earlier, later),
  );
  const sign = SIGNS[relation][index];
  return sign === (isForward ? '<' : '>') || (atLeast === 0 && sign === '=');
}
