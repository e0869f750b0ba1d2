import { compareClaims } from '../../domain/claims.js';
import type { TemporalClaim } from '../statements/statement.js';

/** The claims that are not deprecated, best first, in the order of `compareClaims`. */
export function rankClaims(claims: readonly TemporalClaim[]): readonly TemporalClaim[] {
  const active = claims.filter(({ status }) => status !== 'DEPRECATED');
  const grades = gradeClaims(active);
  const gradeOf = (claim: TemporalClaim): number => grades.get(keyOf(claim)) ?? 0;
  return active.sort((a, b) => gradeOf(a) - gradeOf(b) || (a.id < b.id ? -1 : 1));
}

/** Grades each combination of what decides once, since reading a date at every comparison would be slow. */
function gradeClaims(claims: readonly TemporalClaim[]): ReadonlyMap<string, number> {
  const byKey = new Map(claims.map((claim) => [keyOf(claim), { ...claim, id: '' }]));
  const ordered = [...byKey].sort(([, a], [, b]) => compareClaims(a, b));
  const grades = new Map<string, number>();
  let grade = 0;
  let previous: TemporalClaim | undefined;
  for (const [key, claim] of ordered) {
    if (previous !== undefined && compareClaims(previous, claim) !== 0) grade++;
    grades.set(key, grade);
    previous = claim;
  }
  return grades;
}

function keyOf({ status, kind, tier, statedOn }: TemporalClaim): string {
  return `${status} ${kind} ${tier} ${statedOn ?? ''}`;
}
