import type { Transaction } from 'neo4j-driver';
import { edges as edgeModel } from '../../../domain/edge-types.js';
import { groupBy } from '../../../domain/group-by.js';
import type { ImportSummary } from '../../graph-store.js';
import { inBatches } from './batches.js';
import {
  compareEdges,
  compareNodes,
  type EdgeDifference,
  hasOtherContent,
  isFactChanged,
  type NodeDifference,
  type PresentEdge,
  type PresentNode,
} from './graph-difference.js';
import { anchorOf, readEdgesFrom, readNodes } from './import-statements.js';
import type { StoredGraph } from './stored-graph.js';

export interface GraphDifference {
  readonly nodes: NodeDifference;
  readonly edges: EdgeDifference;
  /** How many nodes and edges are to be written or removed. */
  readonly rows: number;
  /** How many facts change: without edges and properties that are written for human readers. */
  readonly count: Omit<ImportSummary, 'version'>;
}

/** Compares the database's graph with another by the hashes that are stored on its nodes. */
export async function readDifference(
  transaction: Transaction,
  graph: StoredGraph,
): Promise<GraphDifference> {
  const nodes = compareNodes(await readNodes(transaction), graph);
  const moved = nodes.changed.filter(({ was, is }) => was.edgesHash !== is.edgesHash);
  const present = await readEdges(transaction, [...moved.map(({ was }) => was), ...nodes.removed]);
  const wanted = [...nodes.created, ...moved.map(({ is }) => is)].flatMap((node) => node.edges);
  const edges = compareEdges(present, wanted);
  const rows = [nodes, edges].reduce(
    (sum, { created, changed, removed }) => sum + created.length + changed.length + removed.length,
    0,
  );
  return { nodes, edges, rows, count: countFacts(nodes, edges) };
}

async function readEdges(
  transaction: Transaction,
  from: readonly PresentNode[],
): Promise<readonly PresentEdge[]> {
  const found: PresentEdge[] = [];
  for (const [anchor, nodes] of groupBy(from, ({ type }) => anchorOf(type))) {
    for (const ids of inBatches(nodes, ({ id }) => id)) {
      for (const edge of await readEdgesFrom(transaction, anchor, ids)) found.push(edge);
    }
  }
  return found;
}

function countFacts(nodes: NodeDifference, edges: EdgeDifference): GraphDifference['count'] {
  const isFact = ({ type }: { readonly type: string }): boolean => Object.hasOwn(edgeModel, type);
  const otherNodes = nodes.changed.filter(({ was, is }) => hasOtherContent(was, is));
  const otherEdges = edges.changed.filter(({ was, is }) => isFact(is) && isFactChanged(was, is));
  return {
    created: nodes.created.length + edges.created.filter(isFact).length,
    changed: otherNodes.length + otherEdges.length,
    removed: nodes.removed.length + edges.removed.filter(isFact).length,
  };
}
