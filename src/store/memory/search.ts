import { concreteTypes } from '../../domain/type-names.js';
import type { RankedNames } from '../search/rank-names.js';
import type { Indexes } from './graph/indexes.js';
import type { OrderedNodes } from './selection/order.js';

/** Entities whose names match a text, best first. */
export type Matches = OrderedNodes & RankedNames;

/** The list of the entities that a text finds, best first. */
export function findMatches(
  indexes: Indexes,
  text: string,
  types: readonly string[] | null,
): Matches {
  const { rank, degree } = indexes.search;
  const ranked = rank(text, { isWanted: createTypeFilter(indexes, types), degree });
  return { ...ranked, keys: [ranked.score], descending: [true] };
}

function createTypeFilter(
  { graph }: Indexes,
  types: readonly string[] | null,
): (node: number) => boolean {
  if (types === null) return () => true;
  const mask = concreteTypes.map((type) => types.includes(type.toUpperCase()));
  return (node) => mask[graph.types[node] as number] === true;
}
