import neo4j, { type Transaction } from 'neo4j-driver';
import { edges as edgeModel } from '../../../domain/edge-types.js';
import { type ConcreteType, concreteTypes } from '../../../domain/type-names.js';
import { LOCK_LABEL, STATE_LABEL } from '../schema/graph-schema.js';
import type { PresentEdge, PresentNode } from './graph-difference.js';
import type { StoredEdge } from './stored-edges.js';
import type { HashedNode } from './stored-graph.js';
import { CONTENT_HASH, EDGES_HASH, labelsOf, type StoredProperties } from './stored-node.js';

/*
 * The statements of an import. Rows are sent as one parameter, and the ends of edges are looked up
 * by id under a label that all of them have, so that a handful of statements serves all types.
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

/** Whether there is no graph yet, by counts that the database keeps. */
async function isEmpty(transaction: Transaction): Promise<boolean> {
  const { records } = await transaction.run(
    `RETURN COUNT { () } - COUNT { (:${LOCK_LABEL}) } - COUNT { (:${STATE_LABEL}) } AS nodes`,
  );
  return records[0]?.get('nodes') === 0;
}

/** Reads the edges that imports have written; edges added by others are left alone. */
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

/** Creates nodes of one type. */
export function createNodes(type: ConcreteType): string {
  return `UNWIND $rows AS row
CREATE (n:${labelsOf[type].join(':')})
SET n = row`;
}

/** Creates nodes of any type; for types with few nodes faster than a statement for each. */
export const createNodesOfAnyType = `UNWIND $rows AS row
CREATE (n:$(row[0]))
SET n = row[1]`;

/** Changes the properties of nodes, and their type where it differs. */
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
 * Creates edges of one type, or of the type that each row names. The latter sends more data, but
 * needs no statement for each type, which the database would have to plan.
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

/** The label under which a node is found by id; all nodes with a global id share one. */
export function anchorOf(type: ConcreteType): string {
  return labelsOf[type].includes('Node') ? 'Node' : type;
}

export function nodeRow({ node, contentHash, edgesHash }: HashedNode): object {
  return { ...toDatabase(node.properties), [CONTENT_HASH]: contentHash, [EDGES_HASH]: edgesHash };
}

export function labelledNodeRow(node: HashedNode): readonly unknown[] {
  return [labelsOf[node.node.type], nodeRow(node)];
}

/** A list, since the keys of a map would be sent with every row. */
export function edgeRow({ from, to, properties }: StoredEdge): readonly unknown[] {
  return [from, to, toDatabase(properties)];
}

/** Sends whole numbers as integers; plain JavaScript numbers would arrive as floats. */
export function toDatabase(properties: StoredProperties): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      typeof value === 'number' ? neo4j.int(value) : value,
    ]),
  );
}
