import type { RankedClaim } from '../../domain/claims.js';
import type { intervalRelations, segmentRoles } from '../../domain/vocabulary.js';

export type IntervalRelation = (typeof intervalRelations)[number];
export type SegmentRole = (typeof segmentRoles)[number];

/** A stretch of story time shown in one work. */
export interface Segment {
  readonly id: string;
  readonly work: string;
  readonly role: SegmentRole;
  /** The world that it belongs to, if not the main one of its story: each has a calendar of its own. */
  readonly continuity?: string | undefined;
}

/** A segment that lies within another, since its work is part of the other's. Both are ids. */
export interface PartOf {
  readonly part: string;
  readonly whole: string;
}

/** ISO 8601 durations; an unknown bound is left out. */
export interface DurationRange {
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

/** `of` and `to` are ids of segments. */
export type TemporalStatement =
  | RelationStatement
  | DurationStatement
  | SpanStatement
  | DateStatement;

/**
 * `of` stands to `to` in one of these relations. The gap runs from the end of the earlier to the start
 * of the later.
 */
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

/** The time from the start of `of` to the end of `to`, which comes later. */
export interface SpanStatement extends DurationRange {
  readonly kind: 'span';
  readonly of: string;
  readonly to: string;
}

/** `of` takes place within this date, in EDTF. */
export interface DateStatement {
  readonly kind: 'date';
  readonly of: string;
  readonly date: string;
}

export interface TemporalClaim extends RankedClaim {
  readonly statement: TemporalStatement;
}

/** The segments that a statement is about. */
export function segmentsOf(statement: TemporalStatement): readonly string[] {
  return 'to' in statement ? [statement.of, statement.to] : [statement.of];
}
