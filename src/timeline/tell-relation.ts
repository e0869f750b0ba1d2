import { intervalRelations } from '../domain/vocabulary.js';
import { relationBetween } from './relation-between.js';
import type { SolvedNetwork } from './solve-timeline.js';
import type { IntervalRelation } from './statement.js';

/** How two segments or works stand to each other, as it is told: null for what nobody knows. */
export interface ToldRelation {
  readonly possible: readonly IntervalRelation[];
  readonly certain: IntervalRelation | null;
  /** ISO 8601. */
  readonly minGap: string | null;
  /** ISO 8601. */
  readonly maxGap: string | null;
  /** The ids of claims that alone prove all of this, best first. */
  readonly because: readonly string[];
  /** The same for the relations that are possible, without the gap: often fewer. */
  readonly relationBecause: readonly string[];
}

const unknown: ToldRelation = Object.freeze({
  possible: intervalRelations,
  certain: null,
  minGap: null,
  maxGap: null,
  because: Object.freeze([]),
  relationBecause: Object.freeze([]),
});

/**
 * How one segment or work stands to another; of ids that a timeline does not know, nothing is.
 *
 * The bounds of a gap tell BEFORE, MEETS and their inverses apart, so where there is a gap its proof is
 * that of the relation as well.
 */
export function tellRelation(
  network: SolvedNetwork | undefined,
  of: string,
  to: string,
): ToldRelation {
  const relation = network && relationBetween(network, of, to);
  if (relation === undefined) return unknown;
  const { possible, certain = null, gap, because } = relation;
  return {
    possible,
    certain,
    minGap: gap?.min.text ?? null,
    maxGap: gap?.max?.text ?? null,
    because: gap?.because ?? because,
    relationBecause: because,
  };
}
