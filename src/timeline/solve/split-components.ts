import { createDisjointSets } from '../../domain/disjoint-sets.js';
import { type Segment, segmentsOf, type TemporalClaim } from '../statements/statement.js';

/** Segments that claims tie together, directly or indirectly, and those claims. */
export interface Component {
  readonly segments: readonly Segment[];
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
  segments: readonly Segment[],
  claims: readonly NumberedClaim[],
  dates: 'joined' | 'apart',
): readonly Component[] {
  const sets = createDisjointSets();
  for (const { claim } of claims) {
    const isJoint = claim.statement.kind === 'date' && dates === 'joined';
    for (const id of segmentsOf(claim.statement)) {
      sets.join(id, isJoint ? CALENDAR : claim.statement.of);
    }
  }

  const components = new Map<string, { segments: Segment[]; claims: NumberedClaim[] }>();
  for (const segment of segments) {
    const root = sets.find(segment.id);
    const component = components.get(root);
    if (component === undefined) components.set(root, { segments: [segment], claims: [] });
    else component.segments.push(segment);
  }
  for (const numbered of claims) {
    components.get(sets.find(numbered.claim.statement.of))?.claims.push(numbered);
  }
  return [...components.values()];
}

/** Stands for the calendar among the ids of segments, none of which is empty. */
const CALENDAR = '';
