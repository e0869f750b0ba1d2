import { deriveChains } from './derive-chains.js';
import { deriveEdges } from './derive-edges.js';
import { nameOtherJobs } from './derive-jobs.js';
import type { Graph } from './graph.js';
import { createGraphReader } from './graph-reader.js';
import { assignLots } from './lots.js';

/**
 * Stated facts with all that follows from them: edges, what credits say of each other, chains of
 * relations, and the lots by which entities are drawn.
 */
export function deriveGraph(stated: Graph): Graph {
  const graph = createGraphReader({ nodes: stated.nodes, edges: deriveEdges(stated) });
  const chains = deriveChains(graph);
  return {
    nodes: [...assignLots(nameOtherJobs(graph)), ...chains.nodes],
    edges: [...graph.edges, ...chains.edges],
  };
}
