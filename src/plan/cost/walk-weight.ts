import type { OrderKey } from '../../domain/model-parts.js';
import type { ConcreteType } from '../../domain/type-names.js';
import type { Connection } from '../plan.js';
import type { ConditionWork } from './condition-work.js';
import type { GraphSizes } from './graph-sizes.js';
import { type Weight, weigh, work } from './weight.js';

/** How a page of a list is found. */
export interface Walk {
  /** How many items the list is expected to have. */
  readonly items: number;
  /** How many nodes are looked at. */
  readonly nodes: number;
  /** Whether its nodes have to be found even where they are only counted. */
  readonly isWalked?: boolean;
  /** What it takes to ask the condition of the nodes of so many lists; null where there is none. */
  readonly ask: ((lists: number) => ConditionWork) | null;
}

/**
 * What it takes to count what so many nodes are ordered by. Edges are walked where they lead to nodes of
 * other types as well, of which a database keeps no number.
 */
export function countingWork(
  order: readonly OrderKey[],
  types: readonly ConcreteType[],
  sizes: GraphSizes,
  nodes: number,
): number {
  return order.reduce((work, { of, name }) => {
    if (of !== 'count') return work;
    const { sum, mean } = sizes.degree(types, name);
    return work + Math.min(sum, nodes * mean);
  }, 0);
}

/** What it takes to find what is asked of a list, which is walked anew for each field. */
export function walkWeight({ fields }: Connection, { nodes, ask, isWalked = false }: Walk): Weight {
  // Without a condition the items need not be looked at to be counted.
  const walks = fields.filter(
    ({ kind }) => kind !== 'typename' && (ask !== null || isWalked || kind !== 'totalCount'),
  ).length;
  const found = { objects: 1, ...work(1 + (walks > 0 ? nodes : 0)) };
  if (ask === null) return weigh(found);
  return weigh(found, (total, lists) => {
    const { once, anew } = ask(lists);
    total.work += walks * once;
    total.unsharedWork += walks * anew;
  });
}
