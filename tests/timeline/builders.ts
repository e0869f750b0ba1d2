import type { ClaimStatus } from '../../src/domain/vocabulary.js';
import type {
  DurationRange,
  IntervalRelation,
  Segment,
  SegmentRole,
  Statement,
  TemporalClaim,
} from '../../src/timeline/index.js';

/** The main segments of works: `main('a')` is segment a of work film/a. */
export function segment(id: string, work = `film/${id}`, role: SegmentRole = 'MAIN'): Segment {
  return { id, work, role };
}

export function claim(
  id: string,
  statement: Statement,
  standing: { readonly status?: ClaimStatus; readonly statedOn?: string } = {},
): TemporalClaim {
  return { id, status: 'NORMAL', ...standing, statement };
}

export function relation(
  of: string,
  relations: IntervalRelation | readonly IntervalRelation[],
  to: string,
  gap?: DurationRange,
): Statement {
  const set = typeof relations === 'string' ? [relations] : relations;
  return { kind: 'relation', of, relations: set, to, ...(gap === undefined ? {} : { gap }) };
}
