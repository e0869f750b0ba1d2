import { graphModel } from '../../../domain/graph-model.js';
import { type ConcreteType, concreteTypes } from '../../../domain/type-names.js';
import type { Ranks } from '../../sort-nodes.js';
import type { Adjacency } from './adjacency.js';
import type { MemoryGraph } from './memory-graph.js';

/**
 * How many nodes a link leads to, from each node whose type has a link of this name: small whole numbers
 * from 0 on, which are ranks as they are. One array serves the lists of all types.
 */
export function countTargets(
  graph: MemoryGraph,
  link: string,
  adjacencyOf: (type: ConcreteType) => Adjacency,
): Ranks {
  const of = new Int32Array(graph.ids.length);
  let last = 0;
  for (const type of concreteTypes) {
    if (graphModel[type].links[link] === undefined) continue;
    const { offsets } = adjacencyOf(type);
    graph.tables[type].nodes.forEach((node, row) => {
      const degree = (offsets[row + 1] as number) - (offsets[row] as number);
      of[node] = degree;
      if (degree > last) last = degree;
    });
  }
  return { of, last };
}
