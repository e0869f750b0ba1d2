import { createCache } from '../../caches.js';
import { intervalRelations } from '../../domain/vocabulary.js';
import type { SolvedNetwork } from '../solve/solve-timeline.js';
import type { IntervalRelation } from '../statements/statement.js';
import { standingBetween } from './standing-between.js';

/** How two segments or works stand to each other, as the API shows it: null for what is unknown. */
export interface StandingDescription {
  readonly possible: readonly IntervalRelation[];
  readonly certain: IntervalRelation | null;
  /** ISO 8601. */
  readonly minGap: string | null;
  /** ISO 8601. */
  readonly maxGap: string | null;
  /** The ids of the claims that alone prove all of this, best first. */
  readonly because: readonly string[];
  /** The ids of the claims that prove `possible` without the gap: often fewer. */
  readonly relationBecause: readonly string[];
}

/** The description of a pair about which nothing is known. */
export const unknownStanding: StandingDescription = Object.freeze({
  possible: intervalRelations,
  certain: null,
  minGap: null,
  maxGap: null,
  because: Object.freeze([]),
  relationBecause: Object.freeze([]),
});

/** A story whose standings can be asked. */
export interface DescribedStory {
  /** How one segment or work stands to another, by their ids. */
  describe(of: string, to: string): StandingDescription;
  /** The ids of its works and segments. */
  readonly ids: readonly string[];
}

/** Describes standings and remembers them, since finding a proof is slow. */
export function createStandingCache(): (network: SolvedNetwork) => DescribedStory {
  const described = createCache<StandingDescription>('standings', bytesOf);
  let networks = 0;
  return (network) => {
    networks += 1;
    const number = networks;
    const describe: DescribedStory['describe'] = (of, to) => {
      const key = `${number} ${of} ${to}`;
      const known = described.get(key);
      if (known !== undefined) return known;
      const standing = describeStanding(network, of, to);
      // Unknown ids cost nothing to look up, and a client can make up any number of them.
      if (standing !== unknownStanding) described.set(key, standing);
      return standing;
    };
    return { describe, ids: [...network.mainSegments.keys(), ...network.positions.keys()] };
  };
}

/** Measured; the ids are shared with the network. */
const STANDING_BYTES = 400;
const CLAIM_BYTES = 8;

function bytesOf({ because, relationBecause }: StandingDescription): number {
  return STANDING_BYTES + CLAIM_BYTES * (because.length + relationBecause.length);
}

/** How one segment or work stands to another; `unknownStanding` when the timeline lacks either id. */
export function describeStanding(
  network: SolvedNetwork,
  of: string,
  to: string,
): StandingDescription {
  const standing = standingBetween(network, of, to);
  if (standing === undefined) return unknownStanding;
  const { possible, certain = null, gap, because } = standing;
  return {
    possible,
    certain,
    minGap: gap?.min?.text ?? null,
    maxGap: gap?.max?.text ?? null,
    because: gap?.because ?? because,
    relationBecause: because,
  };
}
