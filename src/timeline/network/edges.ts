import type { CalendarLength } from '../../domain/calendar.js';
import type { Constraint } from '../statements/constraints.js';

/**
 * An edge of a simple temporal network (Dechter, Meiri and Pearl, "Temporal Constraint Networks",
 * Artificial Intelligence 49, 1991): a bound on how much later one point may be than another. The
 * shortest path between two points is the tightest bound that all edges together imply.
 */
export interface Edge {
  readonly to: number;
  readonly atMost: number;
  /** The rank of its claim, 0 being the best, or IMPLIED. */
  readonly claim: number;
  /** What the claim says in so many words; undefined where it states only an order. */
  readonly stated: CalendarLength | undefined;
}

/** Edges by the point they leave. */
export type Edges = readonly (readonly Edge[])[];

/** The `claim` of edges that no claim states: a segment starts before it ends, and a whole holds its parts. */
export const IMPLIED = -1;

/** How much later a point may be as far as it is told: what only orders two points is no length. */
export function toldMinutes({ atMost, stated }: Pick<Edge, 'atMost' | 'stated'>): number {
  return stated === undefined ? 0 : atMost;
}

/** A claim as constraints on the points of its component. */
export interface ClaimConstraints {
  readonly claim: number;
  readonly constraints: readonly Constraint[];
}
