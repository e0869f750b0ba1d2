import { type Acceptance, acceptClaims } from '../network/accept-claims.js';
import { constraintsOf, partConstraints } from '../statements/constraints.js';
import type { PartOf, TemporalStatement } from '../statements/statement.js';

/**
 * One component by itself. The points of segment n are 2n and 2n + 1, the last points are day 0 of each
 * calendar, and claims are numbered by the order of `statements`.
 */
interface ComponentInput {
  /** Their ids, sorted. */
  readonly segments: readonly string[];
  /** The number of the calendar of each segment, from 0. */
  readonly calendars: readonly number[];
  readonly parts: readonly PartOf[];
  /** Best first. */
  readonly statements: readonly TemporalStatement[];
}

/** Solves one component; the outcome depends on the input alone. */
export function solveComponent(input: ComponentInput): Acceptance {
  const { segments, calendars, parts, statements } = input;
  const indexOf = new Map(segments.map((id, index) => [id, index]));
  const startOf = (id: string): number => 2 * (indexOf.get(id) ?? 0);
  const first = 2 * segments.length;
  const points = {
    startOf,
    endOf: (id: string) => startOf(id) + 1,
    calendarOf: (id: string) => first + (calendars[indexOf.get(id) ?? 0] ?? 0),
  };
  const claims = statements.map((statement, claim) => ({
    claim,
    constraints: constraintsOf(statement, points),
  }));
  const implied = parts.flatMap((one) => partConstraints(one, points));
  const count = calendars.reduce((most, one) => Math.max(most, one + 1), 1);
  return acceptClaims({ segments: segments.length, points: first + count, implied }, claims);
}
