import type { GraphNode } from './graph.js';
import { isStatedBy, type PartialDate, readPartialDate } from './partial-date.js';
import { type ClaimStatus, claimStatuses, wordOf } from './vocabulary.js';

/** What decides between competing claims about one property. */
export interface RankedClaim {
  readonly id: string;
  readonly status: ClaimStatus;
  readonly statedOn?: string | undefined;
}

/** What decides, read from the node of a claim. */
export function rankedClaim({ id, properties: { status, statedOn } }: GraphNode): RankedClaim {
  return {
    id,
    status: wordOf(claimStatuses, status),
    statedOn: statedOn === undefined ? undefined : String(statedOn),
  };
}

/**
 * The claim a plain field shows: preferred before normal, then the newest, then the first by id;
 * deprecated never. With `asOf` only claims stated by then count; one without a date cannot be shown
 * to have been.
 */
export function bestClaim<C extends RankedClaim>(
  claims: readonly C[],
  asOf?: PartialDate,
): C | undefined {
  let best: C | undefined;
  for (const claim of claims) {
    if (claim.status === 'DEPRECATED') continue;
    if (asOf !== undefined && !wasStatedBy(claim, asOf)) continue;
    if (best === undefined || compareClaims(claim, best) < 0) best = claim;
  }
  return best;
}

/** Orders claims from the best to the least. */
export function compareClaims(a: RankedClaim, b: RankedClaim): number {
  return (
    rank(a.status) - rank(b.status) ||
    lastDay(b.statedOn) - lastDay(a.statedOn) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

function rank(status: ClaimStatus): number {
  return status === 'PREFERRED' ? 0 : status === 'NORMAL' ? 1 : 2;
}

function wasStatedBy(claim: RankedClaim, asOf: PartialDate): boolean {
  const date = claim.statedOn === undefined ? undefined : readPartialDate(claim.statedOn);
  return date !== undefined && isStatedBy(date, asOf);
}

function lastDay(statedOn: string | undefined): number {
  const date = statedOn === undefined ? undefined : readPartialDate(statedOn);
  return date?.to ?? Number.MIN_SAFE_INTEGER;
}
