import type { Result, Transaction } from 'neo4j-driver';
import { groupBy } from '../../../domain/group-by.js';
import type { ConcreteType } from '../../../domain/type-names.js';
import { escapeName } from '../cypher/escape-name.js';
import { inBatches } from './batches.js';
import {
  anchorOf,
  changeEdges,
  changeNodes,
  createEdges,
  createNodes,
  createNodesOfAnyType,
  edgeRow,
  labelledNodeRow,
  nodeRow,
  removeEdges,
  removeNodes,
  toDatabase,
} from './import-statements.js';
import type { GraphDifference } from './read-difference.js';
import type { StoredEdge } from './stored-edges.js';
import type { HashedNode, StoredGraph } from './stored-graph.js';

/** A statement and the rows that it is run with, in batches. */
interface Work {
  readonly text: string;
  readonly batches: Iterable<readonly unknown[]>;
}

/** From so many nodes or edges on, a type is worth a statement of its own. */
const MANY = 1_000;

/**
 * Writes first and removes last: after a large deletion, writes in the same transaction become
 * slower and slower, until they practically never end. The next batch is sent while the database
 * works on one.
 */
export async function writeDifference(
  transaction: Transaction,
  graph: StoredGraph,
  difference: GraphDifference,
  onDone: (rows: number) => void,
): Promise<void> {
  let done = 0;
  let running: { readonly result: Result; readonly rows: number } | undefined;
  const finish = async (): Promise<void> => {
    if (running === undefined) return;
    await running.result;
    done += running.rows;
    onDone(done);
  };
  for (const { text, batches } of planWork(graph, difference)) {
    for (const batch of batches) {
      const result = transaction.run(text, { rows: batch });
      await finish();
      running = { result, rows: batch.length };
    }
  }
  await finish();
}

function* planWork(graph: StoredGraph, { nodes, edges }: GraphDifference): Generator<Work> {
  yield* planCreatedNodes(nodes.created);
  const byTypes = groupBy(nodes.changed, ({ was, is }) => `${was.type} ${is.node.type}`);
  for (const [types, changed] of byTypes) {
    const [was, is] = types.split(' ') as [ConcreteType, ConcreteType];
    yield workOf(changeNodes(was, is), changed, (change) => nodeRow(change.is));
  }
  yield* planCreatedEdges(graph, edges.created);
  yield workOf(changeEdges, edges.changed, ({ was, is }) => ({
    element: was.element,
    properties: toDatabase(is.properties),
  }));
  yield workOf(removeEdges, edges.removed, ({ element }) => element);
  for (const [type, removed] of groupBy(nodes.removed, (node) => node.type)) {
    yield workOf(removeNodes(type), removed, ({ id }) => id);
  }
}

function* planCreatedNodes(nodes: readonly HashedNode[]): Generator<Work> {
  const { many, others } = separateMany(nodes, ({ node }) => node.type);
  for (const [type, created] of many) yield workOf(createNodes(type), created, nodeRow);
  yield workOf(createNodesOfAnyType, others, labelledNodeRow);
}

function* planCreatedEdges(graph: StoredGraph, edges: readonly StoredEdge[]): Generator<Work> {
  const anchor = (id: string): string => anchorOf(graph.get(id)?.node.type ?? 'Film');
  for (const [anchors, between] of groupBy(edges, (e) => `${anchor(e.from)} ${anchor(e.to)}`)) {
    const [from = '', to = ''] = anchors.split(' ');
    const { many, others } = separateMany(between, (edge) => edge.type);
    for (const [type, created] of many) {
      yield workOf(createEdges(from, to, escapeName(type)), created, edgeRow);
    }
    yield workOf(createEdges(from, to), others, (edge) => [...edgeRow(edge), edge.type]);
  }
}

/** Separates types with many items from the items of all other types. */
function separateMany<Type, Item>(items: readonly Item[], typeOf: (item: Item) => Type) {
  const groups = [...groupBy(items, typeOf)];
  return {
    many: groups.filter(([, ofType]) => ofType.length >= MANY),
    others: groups.flatMap(([, ofType]) => (ofType.length < MANY ? ofType : [])),
  };
}

function workOf<Item>(text: string, items: readonly Item[], rowOf: (item: Item) => unknown): Work {
  return { text, batches: inBatches(items, rowOf) };
}
