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
 * both having one: a calendar is a single point, so components that share nothing else can be solved
 * separately and joined there. Only components that dates put into several calendars are kept together
 * where they share any, as a contradiction could lead through one and back through another.
 */
export function splitComponents(
  { segments, parts, claims }: Component,
  dates: 'joined' | 'apart',
): readonly Component[] {
  const sets = createDisjointSets();
  for (const { part, whole } of parts) sets.join(part, whole);
  for (const { claim } of claims) {
    for (const id of segmentsOf(claim.statement)) sets.join(id, claim.statement.of);
  }
  const continuityOf = new Map(segments.map(({ id, continuity }) => [id, continuity]));
  const dated = claims.flatMap(({ claim: { statement } }) => {
    const calendar = `the calendar of ${continuityOf.get(statement.of) ?? ''}`;
    return statement.kind === 'date' ? [{ segment: statement.of, calendar }] : [];
  });
  for (const one of groupBy(dated, ({ segment }) => sets.find(segment)).values()) {
    const isAcross = new Set(one.map(({ calendar }) => calendar)).size > 1;
    if (dates === 'apart' && !isAcross) continue;
    for (const { segment, calendar } of one) sets.join(segment, calendar);
  }

  const partsBy = groupBy(parts, ({ whole }) => sets.find(whole));
  const claimsBy = groupBy(claims, ({ claim }) => sets.find(claim.statement.of));
  return [...groupBy(segments, ({ id }) => sets.find(id))].map(([root, members]) => ({
    segments: members,
    parts: partsBy.get(root) ?? [],
    claims: claimsBy.get(root) ?? [],
  }));
}
