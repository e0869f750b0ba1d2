import { distances, type Network } from '../network/network.js';
import { type Bound, irredundant, shortestProofIn } from '../network/shortest-proof.js';
import type { Position } from '../solve/position.js';
import { A_END, A_START, B_END, B_START } from '../statements/interval-relations.js';
import { boundIndex, leftOpen, type PairBounds, pairBounds, pointsOf } from './pair-bounds.js';

/** Claims, by their places, that alone entail the bounds, and none of which can be spared. */
export function proveBounds(network: Network, bounds: readonly Bound[]): readonly number[] {
  const claims = bounds.flatMap((bound) => shortestProofIn(network, bound));
  return irredundant(claims, (allowed) =>
    bounds.every(({ from, to, atMost }) => {
      const [most = Infinity] = distances(network, from, [to], allowed);
      return most <= atMost;
    }),
  );
}

/** Claims, by their places, that alone leave no more relations open than all, and none to spare. */
export function proveStanding(a: Position, b: Position, bounds: PairBounds): readonly number[] {
  const open = leftOpen(bounds).length;
  const leavesNoMore = (other: PairBounds): boolean => leftOpen(other).length === open;
  const points = pointsOf(a, b);
  const loosened = loosen(bounds, leavesNoMore);
  const claims = LOOSENED.flatMap(([i, j]) => {
    const [from, to, atMost] = [points[i], points[j], loosened[boundIndex(i, j)]];
    if (from === undefined || to === undefined || atMost === Infinity) return [];
    const bound = { from: from.point, to: to.point, atMost: atMost as number };
    return shortestProofIn(from.network, bound);
  });
  return irredundant(claims, (allowed) => leavesNoMore(pairBounds(a, b, allowed)));
}

/** The bounds of a pair in the order they are loosened: those that say most are tried last. */
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

/** Most bounds are not needed at all, and of the rest most only for which point comes first. */
const LOOSER = [Infinity, 0, -1] as const;
/** That a segment ends after it starts needs no claim. */
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
