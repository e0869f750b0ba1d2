import { printDuration } from '../../domain/duration.js';
import { intervalRelations } from '../../domain/vocabulary.js';
import { irredundant } from '../network/shortest-proof.js';
import type { Position } from '../solve/position.js';
import { claimIds, type SolvedNetwork } from '../solve/solve-timeline.js';
import { A_END, A_START, B_END, B_START } from '../statements/interval-relations.js';
import type { IntervalRelation } from '../statements/statement.js';
import { boundIndex, type PairBounds, pairBounds, possibleRelations } from './pair-bounds.js';
import { proveBounds, proveStanding } from './prove.js';

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
  readonly gap: Gap | undefined;
  /** The ids of a minimal set of claims that proves `possible`, best first. */
  readonly because: readonly string[];
}

interface Gap {
  /** No time at all if one may meet the other, one minute if only their order is known. */
  readonly min: Length;
  /** Undefined where nothing bounds it. */
  readonly max: Length | undefined;
  /** The ids of a minimal set of claims that proves both bounds, best first. */
  readonly because: readonly string[];
}

interface Length {
  readonly minutes: number;
  /** ISO 8601. */
  readonly text: string;
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
  return Object.freeze({
    possible: Object.freeze(possible),
    certain: possible.length === 1 ? possible[0] : undefined,
    gap: gapOf(timeline, pairs, possible),
    because: claimIds(timeline, provePossible(pairs, possible)),
  });
}

const same: Standing = Object.freeze({
  possible: Object.freeze(['EQUALS'] as const),
  certain: 'EQUALS',
  gap: undefined,
  because: Object.freeze([]),
});

/** A segment of one work and a segment of the other. */
interface Pair {
  readonly a: Position;
  readonly b: Position;
  readonly bounds: PairBounds;
}

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
  return irredundant(proofs.flat(), (allowed) => {
    const left = pairs.map(({ a, b }) => possibleRelations(pairBounds(a, b, allowed)));
    return union(left).length === possible.length;
  });
}

function gapOf(
  timeline: SolvedNetwork,
  pairs: readonly Pair[],
  possible: readonly IntervalRelation[],
): Gap | undefined {
  const isForward = possible.every((one) => one === 'BEFORE' || one === 'MEETS');
  const isBackward = possible.every((one) => one === 'AFTER' || one === 'MET_BY');
  const network = pairs[0]?.a.network;
  if ((!isForward && !isBackward) || network === undefined) return undefined;
  const [end, start] = isForward ? [A_END, B_START] : [B_END, A_START];
  const least = Math.min(...pairs.map(({ bounds }) => -(bounds[boundIndex(start, end)] as number)));
  const most = Math.max(...pairs.map(({ bounds }) => bounds[boundIndex(end, start)] as number));
  // Only an order within one network is certain, so all pairs are in this one.
  const proof = proveBounds(
    network,
    pairs.flatMap(({ a, b }) => {
      const [from, to] = isForward ? [a.end, b.start] : [b.end, a.start];
      const shortest = { from: to, to: from, atMost: -least };
      return most === Infinity ? [shortest] : [shortest, { from, to, atMost: most }];
    }),
  );
  return Object.freeze({
    min: lengthOf(least),
    max: most === Infinity ? undefined : lengthOf(most),
    because: claimIds(timeline, proof),
  });
}

function lengthOf(minutes: number): Length {
  return Object.freeze({ minutes: minutes === 0 ? 0 : minutes, text: printDuration(minutes) });
}
