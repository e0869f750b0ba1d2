import { printDuration } from '../../domain/duration.js';
import { intervalRelations } from '../../domain/vocabulary.js';
import { irredundant } from '../network/shortest-proof.js';
import type { Position } from '../solve/position.js';
import { claimIds, type SolvedNetwork } from '../solve/solve-timeline.js';
import { A_END, A_START, B_END, B_START } from '../statements/interval-relations.js';
import type { IntervalRelation } from '../statements/statement.js';
import { boundIndex, leftOpen, type PairBounds, pairBounds } from './pair-bounds.js';
import { proveBounds, proveStanding } from './prove.js';

/** How one segment or work stands to another. */
export interface Standing {
  /** The relations that the accepted claims leave open; all thirteen when nothing is known. */
  readonly possible: readonly IntervalRelation[];
  /** The only one possible. */
  readonly certain: IntervalRelation | undefined;
  /**
   * From the end of the earlier to the start of the later, where it is certain which that is. Between
   * works of several main segments, the range that holds the gap of each pair of them.
   */
  readonly gap: Gap | undefined;
  /** The ids of claims that alone leave no more open, none of which can be spared; best first. */
  readonly because: readonly string[];
}

export interface Gap {
  /** No time at all where one may meet the other, one minute where nothing is said but the order. */
  readonly min: Length;
  /** Undefined where nothing bounds it. */
  readonly max: Length | undefined;
  /** The ids of claims that alone prove both bounds, none of which can be spared; best first. */
  readonly because: readonly string[];
}

export interface Length {
  readonly minutes: number;
  /** ISO 8601. */
  readonly text: string;
}

/**
 * How one segment stands to another, named by their ids or by those of works, which stand for their
 * main segments. A work stands to another in each way that one of its main segments may stand to one
 * of the other's. Undefined when an id names neither a segment nor a work with main segments.
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
  const possible = openTo(pairs.map(({ bounds }) => leftOpen(bounds)));
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

/** A segment of the one and a segment of the other. */
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

/** The relations open to any of the pairs, in the order of the vocabulary. */
function openTo(open: readonly (readonly IntervalRelation[])[]): readonly IntervalRelation[] {
  const [first = [], ...others] = open;
  if (others.length === 0) return first;
  const all = new Set(open.flat());
  return intervalRelations.filter((relation) => all.has(relation));
}

/** Claims, by their places, that alone leave no more open to the pairs together, and none to spare. */
function provePossible(
  pairs: readonly Pair[],
  possible: readonly IntervalRelation[],
): readonly number[] {
  if (possible.length === intervalRelations.length) return [];
  const proofs = pairs.map(({ a, b, bounds }) => proveStanding(a, b, bounds));
  const [first = [], ...others] = proofs;
  if (others.length === 0) return first;
  return irredundant(proofs.flat(), (allowed) => {
    const open = pairs.map(({ a, b }) => leftOpen(pairBounds(a, b, allowed)));
    return openTo(open).length === possible.length;
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
  // An order is certain within one network only, so all pairs are of this one.
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
