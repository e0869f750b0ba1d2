import type { RankedClaim } from '../../src/domain/claims.js';
import type {
  DurationRange,
  IntervalRelation,
  Segment,
  SegmentRole,
  TemporalClaim,
  TemporalStatement,
} from '../../src/timeline/index.js';

/** `segment('a')` is segment a, the main segment of film/a. */
export function segment(id: string, work = `film/${id}`, role: SegmentRole = 'MAIN'): Segment {
  return { id, work, role };
}

export function claim(
  id: string,
  statement: TemporalStatement,
  rank: Partial<Omit<RankedClaim, 'id'>> = {},
): TemporalClaim {
  return { id, status: 'NORMAL', kind: 'FACT', tier: 'PRESS', ...rank, statement };
}

export function relation(
  of: string,
  relations: IntervalRelation | readonly IntervalRelation[],
  to: string,
  gap?: DurationRange,
): TemporalStatement {
  const set = typeof relations === 'string' ? [relations] : relations;
  return { kind: 'relation', of, relations: set, to, ...(gap === undefined ? {} : { gap }) };
}
