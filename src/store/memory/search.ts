import { concreteTypes } from '../../domain/type-names.js';
import { rankNames } from '../search/rank-names.js';
import type { Indexes } from './indexes.js';
import type { OrderedNodes } from './order.js';

/** Entities whose names match a text, best first. */
export interface Matches extends OrderedNodes {
  readonly scores: readonly number[];
  /** The names that matched best. */
  readonly matched: readonly string[];
}

/** The list of the entities that a text finds, best first. */
export function findMatches(
  indexes: Indexes,
  text: string,
  types: readonly string[] | null,
): Matches {
  const index = indexes.search();
  const isWanted = createTypeFilter(indexes, types);
  const ranked = rankNames(text, { index, isWanted, degree: index.degree });
  const scores = ranked.map((match) => match.score);
  return {
    nodes: Int32Array.from(ranked, (match) => match.node),
    keys: [(position) => scores[position] ?? null],
    descending: [true],
    scores,
    matched: ranked.map((match) => match.text),
  };
}

function createTypeFilter(
  { graph }: Indexes,
  types: readonly string[] | null,
): (node: number) => boolean {
  if (types === null) return () => true;
  const mask = concreteTypes.map((type) => types.includes(type.toUpperCase()));
  return (node) => mask[graph.types[node] as number] === true;
}
