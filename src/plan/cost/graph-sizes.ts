import { type GraphStatistics, joinSpreads, type Spread } from '../../domain/graph-statistics.js';
import { type ConcreteType, concreteTypesOf, type TypeName } from '../../domain/type-names.js';
import type { AnyField } from '../plan.js';
import type { Cost } from './weight.js';

/** What lists and values are predicted to measure in a graph. */
export interface GraphSizes {
  /** How many nodes of a type there are. */
  count(type: TypeName): number;
  /** How many nodes a link leads to. */
  degree(types: readonly ConcreteType[], link: string): Sizes;
  /** Whether a link leads to no node from two nodes of a type. */
  isOnce(types: readonly ConcreteType[], link: string): boolean;
  /** How many characters a property prints as. */
  length(types: readonly ConcreteType[], property: string): Sizes;
  /** Told what each list is predicted to cost, where that is asked. */
  readonly watch?: (field: AnyField, cost: Cost) => void;
}

export interface Sizes {
  readonly sum: number;
  /** Over all nodes. */
  readonly mean: number;
  /** For nodes met by following links, which lead to large ones more often: the mean weighted by size. */
  readonly typical: number;
  readonly most: number;
}

/** What is assumed of a graph without statistics: at most as much as a page can hold. */
const UNCOUNTED = 10;
const MOST_UNCOUNTED = 100;
const uncounted: Sizes = Object.freeze({
  sum: Number.POSITIVE_INFINITY,
  mean: UNCOUNTED,
  typical: UNCOUNTED,
  most: MOST_UNCOUNTED,
});

export function createGraphSizes(statistics: GraphStatistics): GraphSizes {
  const isCounted = Object.keys(statistics).length > 0;
  if (!isCounted) {
    return {
      count: () => MOST_UNCOUNTED,
      degree: () => uncounted,
      isOnce: () => false,
      length: () => uncounted,
    };
  }
  const countOf = (types: readonly ConcreteType[]): number =>
    types.reduce((sum, type) => sum + (statistics[type]?.count ?? 0), 0);
  const sizesOf = (
    types: readonly ConcreteType[],
    of: 'links' | 'lengths',
    name: string,
  ): Sizes => {
    const [sum, squares, most] = joinSpreads(
      types.flatMap((type): readonly Spread[] => {
        const spread = statistics[type]?.[of][name];
        return spread === undefined ? [] : [spread];
      }),
    );
    if (sum === 0) return NONE;
    return { sum, mean: sum / countOf(types), typical: squares / sum, most };
  };
  return {
    count: (type) => countOf(concreteTypesOf(type)),
    degree: (types, link) => sizesOf(types, 'links', link),
    isOnce: (types, link) =>
      types.every((type) => {
        const known = statistics[type];
        return known?.links[link] === undefined || known.once?.includes(link) === true;
      }),
    length: (types, property) => sizesOf(types, 'lengths', property),
  };
}

const NONE: Sizes = Object.freeze({ sum: 0, mean: 0, typical: 0, most: 0 });
