import { type Acceptance, acceptClaims } from '../network/accept-claims.js';
import { constraintsOf, partConstraints } from '../statements/constraints.js';
import type { PartOf, TemporalStatement } from '../statements/statement.js';

/**
 * One component by itself. The points of segment n are 2n and 2n + 1, the last point is day 0 of the
 * calendar, and claims are numbered by the order of `statements`.
 */
export interface ComponentInput {
  /** Their ids, sorted. */
  readonly segments: readonly string[];
  readonly parts: readonly PartOf[];
  /** Best first. */
  readonly statements: readonly TemporalStatement[];
}

/** Solves one component; the outcome depends on the input alone. */
export function solveComponent({ segments, parts, statements }: ComponentInput): Acceptance {
  const indexOf = new Map(segments.map((id, index) => [id, index]));
  const startOf = (id: string): number => 2 * (indexOf.get(id) ?? 0);
  const calendar = 2 * segments.length;
  const points = { startOf, endOf: (id: string) => startOf(id) + 1, calendar };
  const claims = statements.map((statement, claim) => ({
    claim,
    constraints: constraintsOf(statement, points),
  }));
  const implied = parts.flatMap((one) => partConstraints(one, points));
  return acceptClaims({ segments: segments.length, points: calendar + 1, implied }, claims);
}
