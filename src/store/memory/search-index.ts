import { entityTypes } from '../../domain/type-names.js';
import { createSearchIndex, type SearchIndex, type SearchName } from '../search/search-index.js';
import type { MemoryGraph } from './memory-graph.js';

export interface GraphSearchIndex extends SearchIndex {
  /** How many edges start or end at a node. */
  degree(node: number): number;
}

/** An index of the names of all entities. */
export function indexNames(graph: MemoryGraph): GraphSearchIndex {
  const degrees = countEdges(graph);
  return { ...createSearchIndex(listNames(graph)), degree: (node) => degrees[node] ?? 0 };
}

function* listNames(graph: MemoryGraph): Iterable<SearchName> {
  for (const type of entityTypes) {
    const { column, nodes } = graph.tables[type];
    const names = column('name') as readonly (string | null)[];
    const aliases = column('aliases') as readonly (readonly string[])[];
    for (const [row, node] of nodes.entries()) {
      const name = names[row];
      if (typeof name === 'string') yield { node, text: name, isAlias: false };
      for (const alias of aliases[row] ?? []) yield { node, text: alias, isAlias: true };
    }
  }
}

function countEdges(graph: MemoryGraph): Uint32Array {
  const degrees = new Uint32Array(graph.ids.length);
  for (const { from, to } of graph.edges.values()) {
    for (const node of from) degrees[node] = (degrees[node] as number) + 1;
    for (const node of to) degrees[node] = (degrees[node] as number) + 1;
  }
  return degrees;
}
