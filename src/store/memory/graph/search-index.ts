import { concreteTypes, entityTypes } from '../../../domain/type-names.js';
import { createRanking, type RankNames, type SearchName } from '../../search/rank-names.js';
import type { MemoryGraph } from './memory-graph.js';

/** Finds entities by their names. */
export interface NameSearch {
  readonly rank: RankNames;
  /** How many edges start or end at a node. */
  degree(node: number): number;
}

/** Indexes the names of all entities. */
export function indexNames(graph: MemoryGraph): NameSearch {
  const degrees = countEdges(graph);
  return { rank: createRanking(listNames(graph)), degree: (node) => degrees[node] ?? 0 };
}

/** All names and aliases, by the ids of their entities; a name comes before the aliases. */
function listNames({ tables, types, rows }: MemoryGraph): readonly SearchName[] {
  const columns = concreteTypes.map((type) => {
    if (!(entityTypes as readonly string[]).includes(type)) return undefined;
    const { column } = tables[type];
    return {
      names: column('name') as readonly (string | null)[],
      aliases: column('aliases') as readonly (readonly string[])[],
    };
  });
  const listed: SearchName[] = [];
  types.forEach((type, node) => {
    const entities = columns[type];
    if (entities === undefined) return;
    const row = rows[node] as number;
    const name = entities.names[row];
    if (typeof name === 'string') listed.push({ node, text: name, isAlias: false });
    for (const alias of entities.aliases[row] ?? []) {
      listed.push({ node, text: alias, isAlias: true });
    }
  });
  return listed;
}

function countEdges(graph: MemoryGraph): Uint32Array {
  const degrees = new Uint32Array(graph.ids.length);
  for (const { from, to } of graph.edges.values()) {
    for (const node of from) degrees[node] = (degrees[node] as number) + 1;
    for (const node of to) degrees[node] = (degrees[node] as number) + 1;
  }
  return degrees;
}
