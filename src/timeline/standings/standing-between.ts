import { intervalRelations } from '../../domain/vocabulary.js';
import { irredundant } from '../network/shortest-proof.js';
import type { Position } from '../solve/position.js';
import { claimIds, type SolvedNetwork } from '../solve/solve-timeline.js';
import type { IntervalRelation } from '../statements/statement.js';
import { type Gap, gapOf } from './gap.js';
import { type Pair, pairBounds, possibleRelations } from './pair-bounds.js';
import { proveStanding } from './prove.js';

/** How one segment or work stands to another. */
export interface Standing {
  /** The relations that the accepted claims allow; all thirteen when nothing is known. */
  readonly possible: readonly IntervalRelation[];
  /** The only possible relation, if there is only one. */
  readonly certain: IntervalRelation | undefined;
  /**
   * From the end of the earlier to the start of the later, if it is certain which is which. Between works
   * of several main segments, the range that covers the gap of each pair of them.
   */
  readonly gap: ProvenGap | undefined;
  /** The ids of a minimal set of claims that proves `possible`, best first. */
  readonly because: readonly string[];
}

/** A gap whose proof is the ids of claims. */
interface ProvenGap extends Omit<Gap, 'because'> {
  readonly because: readonly string[];
}

/**
 * How one segment stands to another. The id of a work stands for its main segments: two works may stand
 * to each other in every way that some pair of their main segments may. Undefined when an id names
 * neither a segment nor a work with main segments.
 */
export function standingBetween(
  timeline: SolvedNetwork,
  of: string,
  to: string,
): Standing | undefined {
  const pairs = pairsOf(positionsOf(timeline, of), positionsOf(timeline, to));
  const [first] = pairs;
  if (first === undefined) return undefined;
  if (of === to || (pairs.length === 1 && first.a === first.b)) return same;
  const possible = union(pairs.map(({ bounds }) => possibleRelations(bounds)));
  const claims = provePossible(pairs, possible);
  const suffices = (allowed: ReadonlySet<number>): boolean => leaves(pairs, possible, allowed);
  const gap = gapOf(pairs, possible, { claims, suffices });
  return Object.freeze({
    possible: Object.freeze(possible),
    certain: possible.length === 1 ? possible[0] : undefined,
    gap: gap && Object.freeze({ ...gap, because: claimIds(timeline, gap.because) }),
    because: claimIds(timeline, claims),
  });
}

const same: Standing = Object.freeze({
  possible: Object.freeze(['EQUALS'] as const),
  certain: 'EQUALS',
  gap: undefined,
  because: Object.freeze([]),
});

function positionsOf(timeline: SolvedNetwork, id: string): readonly Position[] {
  const segment = timeline.positions.get(id);
  return segment === undefined ? (timeline.mainSegments.get(id) ?? []) : [segment];
}

function pairsOf(as: readonly Position[], bs: readonly Position[]): readonly Pair[] {
  return as.flatMap((a) => bs.map((b) => ({ a, b, bounds: pairBounds(a, b) })));
}

/** The relations in any of the sets, in the order of the vocabulary. */
function union(sets: readonly (readonly IntervalRelation[])[]): readonly IntervalRelation[] {
  const all = new Set(sets.flat());
  return intervalRelations.filter((relation) => all.has(relation));
}

/** The ranks of a minimal set of claims that leaves all pairs together no other relation. */
function provePossible(
  pairs: readonly Pair[],
  possible: readonly IntervalRelation[],
): readonly number[] {
  if (possible.length === intervalRelations.length) return [];
  const proofs = pairs.map(({ a, b, bounds }) => proveStanding(a, b, bounds));
  const [first = [], ...others] = proofs;
  if (others.length === 0) return first;
  return irredundant(proofs.flat(), (allowed) => leaves(pairs, possible, allowed));
}

/** True when the claims alone leave no other relations possible. */
function leaves(
  pairs: readonly Pair[],
  possible: readonly IntervalRelation[],
  allowed: ReadonlySet<number>,
): boolean {
  const left = pairs.map(({ a, b }) => possibleRelations(pairBounds(a, b, allowed)));
  return union(left).length === possible.length;
}
