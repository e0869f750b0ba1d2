import { createCache } from '../../caches.js';
import { intervalRelations } from '../../domain/vocabulary.js';
import type { SolvedNetwork } from '../solve/solve-timeline.js';
import type { IntervalRelation } from '../statements/statement.js';
import { relationBetween } from './relation-between.js';

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

/** Makes what tells of networks, and remembers what it has told: finding the claims of a proof takes its time. */
export function createTellers(): (network: SolvedNetwork) => TellRelation {
  const told = createCache<ToldRelation>('relations', bytesOf);
  let networks = 0;
  return (network) => {
    networks += 1;
    const number = networks;
    return (of, to) => {
      const key = `${number} ${of} ${to}`;
      const known = told.get(key);
      if (known !== undefined) return known;
      const relation = tellRelation(network, of, to);
      // What is unknown costs nothing to find, and there is no end of ids that are.
      if (relation !== unknownRelation) told.set(key, relation);
      return relation;
    };
  };
}

/** Measured; the ids of claims are texts of their network. */
const RELATION_BYTES = 400;
const CLAIM_BYTES = 8;

function bytesOf({ because, relationBecause }: ToldRelation): number {
  return RELATION_BYTES + CLAIM_BYTES * (because.length + relationBecause.length);
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
