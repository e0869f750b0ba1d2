import type { OrderKey } from '../../domain/model-parts.js';
import { type ConcreteType, concreteTypesOf } from '../../domain/type-names.js';
import type { Connection, ConnectionField, Groups } from '../plan.js';
import type { ConditionWork } from './condition-work.js';
import type { GraphSizes } from './graph-sizes.js';
import { type Weight, weigh, work } from './weight.js';

/** Groups of values that an item is in. */
const VALUES = 3;

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
export function walkWeight(
  { fields }: Connection,
  { items, nodes, ask, isWalked = false }: Walk,
  sizes: GraphSizes,
): Weight {
  // Without a condition the items need not be looked at to be counted.
  const isCounted = ask === null && !isWalked;
  const walks = sum(fields, (field) =>
    field.kind === 'totalCount' && isCounted ? 0 : walksFor(field),
  );
  const computed = items * sum(fields, (field) => computedOf(field, sizes));
  const found = { objects: 1, ...work(1 + (walks > 0 ? nodes : 0) + computed) };
  if (ask === null) return weigh(found);
  return weigh(found, (total, lists) => {
    const { once, anew } = ask(lists);
    total.work += walks * once;
    total.unsharedWork += walks * anew;
  });
}

/** How often a list is walked for a field: once more to sum up groups when the first ones are known. */
function walksFor(field: ConnectionField): number {
  if (field.kind === 'typename') return 0;
  return field.kind === 'groups' && asksAggregate(field) ? 2 : 1;
}

/** What is computed for a field from each item, whatever the page. */
function computedOf(field: ConnectionField, sizes: GraphSizes): number {
  switch (field.kind) {
    case 'aggregate':
      return 1 + field.fields.length;
    case 'groups': {
      const { by, listed, fields } = field;
      const groups =
        by.kind === 'link' ? sizes.degree(concreteTypesOf(listed), by.link).mean : VALUES;
      const summed = sum(fields, (one) => (one.kind === 'aggregate' ? one.fields.length : 0));
      return (1 + groups) * (1 + summed);
    }
    default:
      return 0;
  }
}

function asksAggregate({ fields }: Groups): boolean {
  return fields.some(({ kind }) => kind === 'aggregate');
}

function sum<Item>(items: readonly Item[], amountOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + amountOf(item), 0);
}
