import neo4j, { type Transaction } from 'neo4j-driver';
import { edges as edgeModel } from '../../../domain/edge-types.js';
import { type ConcreteType, concreteTypes } from '../../../domain/type-names.js';
import { LOCK_LABEL, STATE_LABEL } from '../schema/graph-schema.js';
import type { PresentEdge, PresentNode } from './graph-difference.js';
import type { StoredEdge } from './stored-edges.js';
import type { HashedNode } from './stored-graph.js';
import { CONTENT_HASH, EDGES_HASH, labelsOf, type StoredProperties } from './stored-node.js';

/*
 * The statements of an import. Rows travel in one parameter, ends are sought by id under the label
 * that has them all, so that a handful of texts serves every type.
 */

export async function readNodes(transaction: Transaction): Promise<readonly PresentNode[]> {
  if (await isEmpty(transaction)) return [];
  const text = `MATCH (n:${concreteTypes.join('|')})
RETURN n.id, [label IN labels(n) WHERE label IN $types][0], n.${CONTENT_HASH}, n.${EDGES_HASH}`;
  const nodes: PresentNode[] = [];
  for await (const record of transaction.run(text, { types: concreteTypes })) {
    const [id, type, contentHash, edgesHash] = [0, 1, 2, 3].map((at) => record.get(at));
    nodes.push({ id, type, contentHash, edgesHash });
  }
  return nodes;
}

/** Whether there is no graph yet, as a database knows without looking at nodes. */
async function isEmpty(transaction: Transaction): Promise<boolean> {
  const { records } = await transaction.run(
    `RETURN COUNT { () } - COUNT { (:${LOCK_LABEL}) } - COUNT { (:${STATE_LABEL}) } AS nodes`,
  );
  return records[0]?.get('nodes') === 0;
}

/** The edges that imports have written; what others have added is left alone. */
export async function readEdgesFrom(
  transaction: Transaction,
  anchor: string,
  ids: readonly string[],
): Promise<readonly PresentEdge[]> {
  const text = `UNWIND $ids AS id
MATCH (a:${anchor} {id: id})-[e]->(b)
WHERE type(e) IN $types OR e.derived
RETURN elementId(e), type(e), id, b.id, properties(e)`;
  const edges: PresentEdge[] = [];
  const parameters = { ids, types: Object.keys(edgeModel) };
  for await (const record of transaction.run(text, parameters)) {
    const [element, type, from, to, properties] = [0, 1, 2, 3, 4].map((at) => record.get(at));
    edges.push({ element, type, from, to, properties });
  }
  return edges;
}

/** Nodes of one type. */
export function createNodes(type: ConcreteType): string {
  return `UNWIND $rows AS row
CREATE (n:${labelsOf[type].join(':')})
SET n = row`;
}

/** Nodes of any types: few of many are written sooner by one text than by one for each. */
export const createNodesOfAnyType = `UNWIND $rows AS row
CREATE (n:$(row[0]))
SET n = row[1]`;

/** Nodes that keep their type, or take another. */
export function changeNodes(was: ConcreteType, is: ConcreteType): string {
  const relabel =
    was === is ? '' : `REMOVE n:${labelsOf[was].join(':')}\nSET n:${labelsOf[is].join(':')}\n`;
  return `UNWIND $rows AS row
MATCH (n:${was} {id: row.id})
${relabel}SET n = row`;
}

export function removeNodes(type: ConcreteType): string {
  return `UNWIND $rows AS id
MATCH (n:${type} {id: id})
DETACH DELETE n`;
}

/**
 * Edges of one type, or of the type that each row names: that takes longer to send, but no text for
 * each type, which a database has to plan before it first runs.
 */
export function createEdges(from: string, to: string, type?: string): string {
  return `UNWIND $rows AS row
MATCH (a:${from} {id: row[0]})
MATCH (b:${to} {id: row[1]})
CREATE (a)-[e:${type ?? '$(row[3])'}]->(b)
SET e = row[2]`;
}

export const changeEdges = `UNWIND $rows AS row
MATCH ()-[e]->()
WHERE elementId(e) = row.element
SET e = row.properties`;

export const removeEdges = `UNWIND $rows AS element
MATCH ()-[e]->()
WHERE elementId(e) = element
DELETE e`;

/** The label under which a node is found by its id: one for all that have a global id. */
export function anchorOf(type: ConcreteType): string {
  return labelsOf[type].includes('Node') ? 'Node' : type;
}

export function nodeRow({ node, contentHash, edgesHash }: HashedNode): object {
  return { ...toDatabase(node.properties), [CONTENT_HASH]: contentHash, [EDGES_HASH]: edgesHash };
}

export function labelledNodeRow(node: HashedNode): readonly unknown[] {
  return [labelsOf[node.node.type], nodeRow(node)];
}

/** A list rather than a map: its keys would travel with every row. */
export function edgeRow({ from, to, properties }: StoredEdge): readonly unknown[] {
  return [from, to, toDatabase(properties)];
}

/** Whole numbers travel as integers; JavaScript's own would arrive as floats. */
export function toDatabase(properties: StoredProperties): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      typeof value === 'number' ? neo4j.int(value) : value,
    ]),
  );
}
