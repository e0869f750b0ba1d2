import type { ClaimStatus, intervalRelations, segmentRoles } from '../../domain/vocabulary.js';

export type IntervalRelation = (typeof intervalRelations)[number];
export type SegmentRole = (typeof segmentRoles)[number];

/** A stretch of story time shown in one work. */
export interface Segment {
  readonly id: string;
  readonly work: string;
  readonly role: SegmentRole;
}

/** ISO 8601 durations; a bound that is not known is left out. */
export interface DurationRange {
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

/** `of` and `to` are ids of segments. */
export type Statement = RelationStatement | DurationStatement | SpanStatement | DateStatement;

/** `of` stands to `to` in one of these relations; the gap is from the end of the earlier to the start of the later. */
export interface RelationStatement {
  readonly kind: 'relation';
  readonly of: string;
  readonly relations: readonly IntervalRelation[];
  readonly to: string;
  readonly gap?: DurationRange | undefined;
}

/** How long `of` lasts. */
export interface DurationStatement extends DurationRange {
  readonly kind: 'duration';
  readonly of: string;
}

/** How long it is from the start of `of` to the end of `to`, which comes after it. */
export interface SpanStatement extends DurationRange {
  readonly kind: 'span';
  readonly of: string;
  readonly to: string;
}

/** `of` lies within this calendar time, in EDTF. */
export interface DateStatement {
  readonly kind: 'date';
  readonly of: string;
  readonly date: string;
}

export interface TemporalClaim {
  readonly id: string;
  readonly status: ClaimStatus;
  /** EDTF; a claim without it counts as older than any other. */
  readonly statedOn?: string | undefined;
  readonly statement: Statement;
}

/** The segments that a statement speaks of. */
export function segmentsOf(statement: Statement): readonly string[] {
  return 'to' in statement ? [statement.of, statement.to] : [statement.of];
}
