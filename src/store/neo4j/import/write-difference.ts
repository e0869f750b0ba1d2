import type { Transaction } from 'neo4j-driver';
import { groupBy } from '../../../domain/group-by.js';
import type { ConcreteType } from '../../../domain/type-names.js';
import { inBatches } from './batches.js';
import {
  anchorOf,
  changeEdges,
  changeNodes,
  createEdges,
  createNodes,
  edgeRow,
  nodeRow,
  removeEdges,
  removeNodes,
  toDatabase,
} from './import-statements.js';
import type { GraphDifference } from './read-difference.js';
import type { StoredGraph } from './stored-graph.js';

/** A statement and the rows it is run with, batch by batch. */
interface Work {
  readonly text: string;
  readonly rows: readonly unknown[];
}

/**
 * Writes first and removes last: after a great deletion, what is written in the same transaction
 * takes the longer the more there is, until it does not end.
 */
export async function writeDifference(
  transaction: Transaction,
  graph: StoredGraph,
  difference: GraphDifference,
  onDone: (rows: number) => void,
): Promise<void> {
  let done = 0;
  for (const { text, rows } of planWork(graph, difference)) {
    for (const batch of inBatches(rows)) {
      await transaction.run(text, { rows: batch });
      done += batch.length;
      onDone(done);
    }
  }
}

function* planWork(graph: StoredGraph, { nodes, edges }: GraphDifference): Generator<Work> {
  for (const [type, created] of groupBy(nodes.created, ({ node }) => node.type)) {
    yield { text: createNodes(type), rows: created.map(nodeRow) };
  }
  const byTypes = groupBy(nodes.changed, ({ was, is }) => `${was.type} ${is.node.type}`);
  for (const [types, changed] of byTypes) {
    const [was, is] = types.split(' ') as [ConcreteType, ConcreteType];
    yield { text: changeNodes(was, is), rows: changed.map((change) => nodeRow(change.is)) };
  }
  const anchor = (id: string): string => anchorOf(graph.get(id)?.node.type ?? 'Film');
  const byAnchors = groupBy(edges.created, ({ from, to }) => createEdges(anchor(from), anchor(to)));
  for (const [text, created] of byAnchors) yield { text, rows: created.map(edgeRow) };
  const rows = edges.changed.map(({ was, is }) => ({
    element: was.element,
    properties: toDatabase(is.properties),
  }));
  yield { text: changeEdges, rows };
  yield { text: removeEdges, rows: edges.removed.map(({ element }) => element) };
  for (const [type, removed] of groupBy(nodes.removed, (node) => node.type)) {
    yield { text: removeNodes(type), rows: removed.map(({ id }) => id) };
  }
}
