import { type Acceptance, acceptClaims } from '../network/accept-claims.js';
import { constraintsOf } from '../statements/constraints.js';
import type { Statement } from '../statements/statement.js';

/**
 * What one part of a timeline says, by itself: the points of segment n are 2n and 2n + 1, the last
 * point is the calendar's day 0, and claims are named by their places among these.
 */
export interface ComponentInput {
  /** Their ids, sorted. */
  readonly segments: readonly string[];
  /** Best first. */
  readonly statements: readonly Statement[];
}

/** Solves one part of a timeline; the outcome depends on what is given alone. */
export function solveComponent({ segments, statements }: ComponentInput): Acceptance {
  const indexOf = new Map(segments.map((id, index) => [id, index]));
  const startOf = (id: string): number => 2 * (indexOf.get(id) ?? 0);
  const calendar = 2 * segments.length;
  const points = { startOf, endOf: (id: string) => startOf(id) + 1, calendar };
  const claims = statements.map((statement, claim) => ({
    claim,
    constraints: constraintsOf(statement, points),
  }));
  return acceptClaims(segments.length, calendar + 1, claims);
}
