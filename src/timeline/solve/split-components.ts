import { type Segment, segmentsOf, type TemporalClaim } from '../statements/statement.js';

/** Segments that claims tie together, directly or through others or the calendar, and those claims. */
export interface Component {
  readonly segments: readonly Segment[];
  readonly claims: readonly NumberedClaim[];
}

/** A claim and its place among all, best first. */
export interface NumberedClaim {
  readonly place: number;
  readonly claim: TemporalClaim;
}

/**
 * Parts of a timeline that no claim says anything across. Dates tie segments together unless `apart`:
 * the calendar is a single point, so that parts that have nothing else in common can be solved on
 * their own and be joined in it.
 */
export function splitComponents(
  segments: readonly Segment[],
  claims: readonly NumberedClaim[],
  dates: 'joined' | 'apart',
): readonly Component[] {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    if (root !== id) parents.set(id, root);
    return root;
  };
  const join = (a: string, b: string): void => {
    const [from, to] = [rootOf(a), rootOf(b)];
    if (from !== to) parents.set(from, to);
  };
  for (const { claim } of claims) {
    const isJoint = claim.statement.kind === 'date' && dates === 'joined';
    for (const id of segmentsOf(claim.statement)) join(id, isJoint ? CALENDAR : claim.statement.of);
  }

  const components = new Map<string, { segments: Segment[]; claims: NumberedClaim[] }>();
  for (const segment of segments) {
    const root = rootOf(segment.id);
    const component = components.get(root);
    if (component === undefined) components.set(root, { segments: [segment], claims: [] });
    else component.segments.push(segment);
  }
  for (const numbered of claims) {
    components.get(rootOf(numbered.claim.statement.of))?.claims.push(numbered);
  }
  return [...components.values()];
}

/** Joins what has dates; no id of a segment is empty. */
const CALENDAR = '';
