import { createDisjointSets } from '../../domain/disjoint-sets.js';
import { groupBy } from '../../domain/group-by.js';
import {
  type PartOf,
  type Segment,
  segmentsOf,
  type TemporalClaim,
} from '../statements/statement.js';

/** Segments that claims or parts tie together, directly or indirectly, and those claims and parts. */
export interface Component {
  readonly segments: readonly Segment[];
  readonly parts: readonly PartOf[];
  readonly claims: readonly NumberedClaim[];
}

/** A claim and its rank among all, 0 being the best. */
interface NumberedClaim {
  readonly rank: number;
  readonly claim: TemporalClaim;
}

/**
 * Splits a timeline into its connected components. With dates `apart`, two segments are not tied by
 * both having one: the calendar is a single point, so components that share nothing else can be solved
 * separately and joined there.
 */
export function splitComponents(
  { segments, parts, claims }: Component,
  dates: 'joined' | 'apart',
): readonly Component[] {
  const sets = createDisjointSets();
  for (const { part, whole } of parts) sets.join(part, whole);
  for (const { claim } of claims) {
    const isJoint = claim.statement.kind === 'date' && dates === 'joined';
    for (const id of segmentsOf(claim.statement)) {
      sets.join(id, isJoint ? CALENDAR : claim.statement.of);
    }
  }

  const partsBy = groupBy(parts, ({ whole }) => sets.find(whole));
  const claimsBy = groupBy(claims, ({ claim }) => sets.find(claim.statement.of));
  return [...groupBy(segments, ({ id }) => sets.find(id))].map(([root, members]) => ({
    segments: members,
    parts: partsBy.get(root) ?? [],
    claims: claimsBy.get(root) ?? [],
  }));
}

/** Stands for the calendar among the ids of segments, none of which is empty. */
const CALENDAR = '';
