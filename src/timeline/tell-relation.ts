import { LRUCache } from 'lru-cache';
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

/** What is told where nothing is known. */
export const unknownRelation: ToldRelation = Object.freeze({
  possible: intervalRelations,
  certain: null,
  minGap: null,
  maxGap: null,
  because: Object.freeze([]),
  relationBecause: Object.freeze([]),
});

/** Tells how one segment or work stands to another, by their ids. */
export type TellRelation = (of: string, to: string) => ToldRelation;

/** Answers that are kept of one network; they take a few hundred bytes each. */
const MAX_TOLD = 10_000;

/** Tells of one network, and remembers what it has told: finding the claims of a proof takes its time. */
export function createTeller(network: SolvedNetwork): TellRelation {
  const told = new LRUCache<string, ToldRelation>({ max: MAX_TOLD });
  return (of, to) => {
    const key = `${of} ${to}`;
    const known = told.get(key);
    if (known !== undefined) return known;
    const relation = tellRelation(network, of, to);
    // What is unknown costs nothing to find, and there is no end of ids that are.
    if (relation !== unknownRelation) told.set(key, relation);
    return relation;
  };
}

/**
 * How one segment or work stands to another; of ids that a timeline does not know, nothing is.
 *
 * The bounds of a gap tell BEFORE, MEETS and their inverses apart, so where there is a gap its proof is
 * that of the relation as well.
 */
export function tellRelation(network: SolvedNetwork, of: string, to: string): ToldRelation {
  const relation = relationBetween(network, of, to);
  if (relation === undefined) return unknownRelation;
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
