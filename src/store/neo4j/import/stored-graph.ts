import type { ImportPlan } from '../../../domain/graph.js';
import { sharedId, unknownEnd } from '../../faulty-plan.js';
import { hashEdges, type StoredEdge, storeEdges } from './stored-edges.js';
import { hashNode, type StoredNode, storeNode } from './stored-node.js';

/** A node, the edges that start at it, and a hash of each. */
export interface HashedNode {
  readonly node: StoredNode;
  readonly contentHash: string;
  readonly edges: readonly StoredEdge[];
  readonly edgesHash: string;
}

/** A plan in the form in which it is stored, by id. */
export type StoredGraph = ReadonlyMap<string, HashedNode>;

/** Converts a plan into its stored form; throws where an edge leads to an unknown node. */
export function storeGraph(plan: ImportPlan): StoredGraph {
  const starting = new Map<string, StoredEdge[]>();
  const ids = new Set(plan.nodes.map(({ id }) => id));
  for (const edge of storeEdges(plan)) {
    const missing = [edge.from, edge.to].find((id) => !ids.has(id));
    if (missing !== undefined) throw unknownEnd(edge, missing);
    const known = starting.get(edge.from);
    if (known === undefined) starting.set(edge.from, [edge]);
    else known.push(edge);
  }
  const graph = new Map<string, HashedNode>();
  for (const planned of plan.nodes) {
    if (graph.has(planned.id)) throw sharedId(planned.id);
    const node = storeNode(planned);
    const edges = starting.get(planned.id) ?? [];
    const [contentHash, edgesHash] = [hashNode(node), hashEdges(edges)];
    graph.set(planned.id, { node, contentHash, edges, edgesHash });
  }
  return graph;
}
