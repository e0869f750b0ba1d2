import { compareClaims } from '../../domain/claims.js';
import type { TemporalClaim } from '../statements/statement.js';

/** Claims that take part, best first: those that are not deprecated, in the order of `compareClaims`. */
export function rankClaims(claims: readonly TemporalClaim[]): readonly TemporalClaim[] {
  const active = claims.filter(({ status }) => status !== 'DEPRECATED');
  const ranks = rankStandings(active);
  const rankOf = (claim: TemporalClaim): number => ranks.get(standingOf(claim)) ?? 0;
  return active.sort((a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1));
}

/**
 * Ranks each pair of status and date that occurs, so that every date is read a few times and not at
 * each comparison of two claims: reading a partial date is slow.
 */
function rankStandings(claims: readonly TemporalClaim[]): ReadonlyMap<string, number> {
  const standings = new Map(claims.map((claim) => [standingOf(claim), { ...claim, id: '' }]));
  const ordered = [...standings].sort(([, a], [, b]) => compareClaims(a, b));
  const ranks = new Map<string, number>();
  let rank = 0;
  let previous: TemporalClaim | undefined;
  for (const [standing, claim] of ordered) {
    if (previous !== undefined && compareClaims(previous, claim) !== 0) rank++;
    ranks.set(standing, rank);
    previous = claim;
  }
  return ranks;
}

function standingOf({ status, statedOn }: TemporalClaim): string {
  return `${status} ${statedOn ?? ''}`;
}
