import { intervalRelations } from '../../domain/vocabulary.js';
import type { Network } from '../network/network.js';
import { distances } from '../network/search.js';
import type { Position } from '../solve/position.js';
import {
  A_END,
  A_START,
  B_END,
  B_START,
  boundsOf,
  type PointBound,
} from '../statements/interval-relations.js';
import type { IntervalRelation } from '../statements/statement.js';

/**
 * How much later point j of a pair of segments may be than point i, at `4 * i + j`. Bounds of a minimal
 * network can all be attained together, so these four points say all that the whole network says about
 * the pair (decomposability: Dechter, Meiri and Pearl 1991).
 */
export type PairBounds = readonly number[];

/** Two segments and the bounds on their points. */
export interface Pair {
  readonly a: Position;
  readonly b: Position;
  readonly bounds: PairBounds;
}

const POINTS = [A_START, A_END, B_START, B_END] as const;

/** The index of the bound on how much later `to` may be than `from`. */
export function boundIndex(from: number, to: number): number {
  return 4 * from + to;
}

/** A point of a network. */
interface PairPoint {
  readonly network: Network;
  readonly point: number;
}

/** The points of a pair in the order A_START, A_END, B_START, B_END. */
export function pointsOf(a: Position, b: Position): readonly PairPoint[] {
  return [a, b].flatMap(({ network, start, end }) => [
    { network, point: start },
    { network, point: end },
  ]);
}

/** With `allowed`, only the edges of these claims count. */
export function pairBounds(a: Position, b: Position, allowed?: ReadonlySet<number>): PairBounds {
  const points = pointsOf(a, b);
  return points.flatMap(({ network, point }) => {
    const own = points.filter((to) => to.network === network).map((to) => to.point);
    const bounds = distances(network, point, own, { allowed });
    return points.map((to) =>
      to.network === network ? (bounds[own.indexOf(to.point)] as number) : Infinity,
    );
  });
}

const boundsByRelation: readonly (readonly [IntervalRelation, readonly PointBound[]])[] =
  intervalRelations.map((relation) => [relation, boundsOf([relation])]);

/** The relations that are consistent with the bounds. */
export function possibleRelations(bounds: PairBounds): readonly IntervalRelation[] {
  const possible = boundsByRelation.filter(([, needed]) => {
    const tried = [...bounds];
    for (const { earlier, later, atLeast } of needed) {
      const index = boundIndex(later, earlier);
      tried[index] = Math.min(tried[index] as number, -atLeast);
    }
    return isConsistent(tried);
  });
  return possible.map(([relation]) => relation);
}

/** Floyd and Warshall's algorithm on the four points: true when there is no negative cycle. */
function isConsistent(bounds: number[]): boolean {
  for (const via of POINTS) {
    for (const from of POINTS) {
      const half = bounds[boundIndex(from, via)] as number;
      for (const to of POINTS) {
        const path = half + (bounds[boundIndex(via, to)] as number);
        if (path < (bounds[boundIndex(from, to)] as number)) bounds[boundIndex(from, to)] = path;
      }
    }
  }
  return POINTS.every((point) => (bounds[boundIndex(point, point)] as number) >= 0);
}
