import type { Link, OrderKey } from '../../../domain/model-parts.js';
import { type ConcreteType, concreteTypes, concreteTypesOf } from '../../../domain/type-names.js';
import { findFirst } from '../../answer/page.js';
import type { Adjacency, Way } from './adjacency.js';
import type { MemoryGraph } from './memory-graph.js';

/** What the nodes of a type share with others by a link that leads over it. */
export interface Sharers {
  /** What the node of a row shares with others, in the order of the link. */
  sharedBy(row: number): Int32Array;
  /** All that share a node, by id. */
  sharersOf(shared: number): Int32Array;
  /** Whether a node is one of them. */
  isSharer(shared: number, node: number): boolean;
}

type Follow = (type: ConcreteType, way: Way, order: readonly OrderKey[]) => Adjacency;

/** Follows the edge of the link from both of its ends. */
export function findSharers(
  { rows, types }: MemoryGraph,
  type: ConcreteType,
  { edge, direction, target, sharing }: Link & Required<Pick<Link, 'sharing'>>,
  follow: Follow,
): Sharers {
  const there = follow(type, { edge, direction, target: sharing.through }, sharing.order);
  const way: Way = { edge, direction: direction === 'out' ? 'in' : 'out', target };
  const backFrom = new Map(
    concreteTypesOf(sharing.through).map((one) => [
      concreteTypes.indexOf(one),
      follow(one, way, []),
    ]),
  );
  const sharersOf = (shared: number): Int32Array => {
    const back = backFrom.get(types[shared] as number) as Adjacency;
    return slice(back, rows[shared] as number);
  };
  return {
    sharedBy: (row) => slice(there, row),
    sharersOf,
    isSharer(shared, node) {
      const all = sharersOf(shared);
      return all[findFirst(0, all.length, (at) => (all[at] as number) >= node)] === node;
    },
  };
}

function slice({ nodes, offsets }: Adjacency, row: number): Int32Array {
  return nodes.subarray(offsets[row], offsets[row + 1]);
}
