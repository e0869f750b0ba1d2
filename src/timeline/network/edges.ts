import type { Constraint } from '../statements/constraints.js';

/**
 * A Simple Temporal Network (Dechter, Meiri and Pearl, "Temporal Constraint Networks", Artificial
 * Intelligence 49, 1991): points, and an edge from one to another for each limit on how much later
 * the other may be. The shortest path between two points is all that the limits together say.
 */
export interface Edge {
  readonly to: number;
  readonly atMost: number;
  /** The place of its claim, best first, or IMPLIED. */
  readonly claim: number;
}

/** Edges by the point they leave. */
export type Edges = readonly (readonly Edge[])[];

/** The claim of edges that need none: a segment starts before it ends. */
export const IMPLIED = -1;

/** What a claim says about the points of its component. */
export interface ClaimConstraints {
  readonly claim: number;
  readonly constraints: readonly Constraint[];
}
