import type { Network } from '../network/network.js';
import { distances } from '../network/search.js';
import { irredundant, shortestProofIn } from '../network/shortest-proof.js';
import type { Position } from '../solve/position.js';
import type { Bound } from '../statements/constraints.js';
import { A_END, A_START, B_END, B_START } from '../statements/interval-relations.js';
import {
  boundIndex,
  type PairBounds,
  pairBounds,
  pointsOf,
  possibleRelations,
} from './pair-bounds.js';

/** The ranks of a minimal set of claims that entails the bounds. */
export function proveBounds(network: Network, bounds: readonly Bound[]): readonly number[] {
  const claims = bounds.flatMap((bound) => shortestProofIn(network, bound));
  return irredundant(claims, (allowed) =>
    bounds.every(({ from, to, atMost }) => {
      const [most = Infinity] = distances(network, from, [to], { allowed });
      return most <= atMost;
    }),
  );
}

/** The ranks of a minimal set of claims that rules out all relations that the bounds rule out. */
export function proveStanding(a: Position, b: Position, bounds: PairBounds): readonly number[] {
  const possible = possibleRelations(bounds).length;
  const suffices = (other: PairBounds): boolean => possibleRelations(other).length === possible;
  const points = pointsOf(a, b);
  const loosened = loosen(bounds, suffices);
  const claims = LOOSENED.flatMap(([i, j]) => {
    const [from, to, atMost] = [points[i], points[j], loosened[boundIndex(i, j)]];
    if (from === undefined || to === undefined || atMost === Infinity) return [];
    const bound = { from: from.point, to: to.point, atMost: atMost as number };
    return shortestProofIn(from.network, bound);
  });
  return irredundant(claims, (allowed) => suffices(pairBounds(a, b, allowed)));
}

/** The order in which the bounds of a pair are loosened: the most informative ones last. */
const LOOSENED = [
  [A_START, A_END],
  [B_START, B_END],
  [A_END, A_START],
  [B_END, B_START],
  [A_START, B_START],
  [B_START, A_START],
  [A_END, B_END],
  [B_END, A_END],
  [A_END, B_START],
  [B_END, A_START],
  [A_START, B_END],
  [B_START, A_END],
] as const;

/** Most bounds are not needed at all, and most of the others only to order two points. */
const LOOSER = [Infinity, 0, -1] as const;
/** No claim is needed for a segment to end after it starts. */
const LOOSER_WITHIN = [-1] as const;

function loosen(bounds: PairBounds, suffices: (bounds: PairBounds) => boolean): PairBounds {
  return LOOSENED.reduce((loosened, [from, to]) => {
    const index = boundIndex(from, to);
    const bound = bounds[index] as number;
    const isLeastLength = from === to + 1 && from !== B_START;
    const looser = (isLeastLength ? LOOSER_WITHIN : LOOSER).filter((minutes) => minutes > bound);
    const tried = looser.map((minutes) => loosened.with(index, minutes));
    return tried.find(suffices) ?? loosened;
  }, bounds);
}
