import type { Transaction } from 'neo4j-driver';
import { groupBy } from '../../../domain/group-by.js';
import { inBatches } from './batches.js';
import { hasOtherContent } from './graph-difference.js';
import type { GraphDifference } from './read-difference.js';
import type { StoredEdge } from './stored-edges.js';
import type { StoredGraph } from './stored-graph.js';
import { CONTENT_HASH, EDGES_HASH, type StoredProperties } from './stored-node.js';

/** A node, or a stated edge, that an import would create, change or remove. */
export interface Change {
  readonly kind: 'created' | 'changed' | 'removed';
  /** The type of the node or of the edge. */
  readonly type: string;
  /** For people to read: a name or title, or the names of both ends. */
  readonly name: string;
  /** The id, or the ids of both ends. */
  readonly ids: readonly string[];
  /** The properties whose values differ, of a changed node. */
  readonly properties?: readonly string[];
}

/** Lists the changes of a difference by name, without derived edges, which follow from the rest. */
export async function describeChanges(
  transaction: Transaction,
  graph: StoredGraph,
  { nodes, edges }: GraphDifference,
): Promise<readonly Change[]> {
  const changed = nodes.changed.filter(({ was, is }) => hasOtherContent(was, is));
  const before = await readProperties(transaction, [
    ...changed.map(({ was }) => was),
    ...nodes.removed,
  ]);
  const nameOf = (id: string): string =>
    nameIn(graph.get(id)?.node.properties ?? before.get(id) ?? {}, id);
  const edgeChange = (kind: Change['kind'], { type, from, to }: StoredEdge): Change => ({
    kind,
    type,
    name: `${nameOf(from)} → ${nameOf(to)}`,
    ids: [from, to],
  });
  return [
    ...nodes.created.map(
      ({ node: { id, type } }): Change => ({ kind: 'created', type, name: nameOf(id), ids: [id] }),
    ),
    ...changed.map(
      ({ was, is }): Change => ({
        kind: 'changed',
        type: is.node.type,
        name: nameOf(was.id),
        ids: [was.id],
        properties: differing(before.get(was.id) ?? {}, is.node.properties),
      }),
    ),
    ...nodes.removed.map(
      ({ id, type }): Change => ({ kind: 'removed', type, name: nameOf(id), ids: [id] }),
    ),
    ...edges.created.filter(isStated).map((edge) => edgeChange('created', edge)),
    ...edges.changed.filter(({ is }) => isStated(is)).map(({ is }) => edgeChange('changed', is)),
    ...edges.removed.filter(isStated).map((edge) => edgeChange('removed', edge)),
  ];
}

function isStated({ properties }: StoredEdge): boolean {
  return properties.derived !== true;
}

const nameProperties = ['name', 'title', 'label', 'text'] as const;

function nameIn(properties: StoredProperties, id: string): string {
  const name = nameProperties.map((property) => properties[property]).find((value) => value);
  return typeof name === 'string' ? name : id;
}

function differing(before: StoredProperties, after: StoredProperties): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => name !== CONTENT_HASH && name !== EDGES_HASH)
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .sort();
}

async function readProperties(
  transaction: Transaction,
  nodes: readonly { readonly id: string; readonly type: string }[],
): Promise<ReadonlyMap<string, StoredProperties>> {
  const found = new Map<string, StoredProperties>();
  for (const [type, members] of groupBy(nodes, (node) => node.type)) {
    const text = `UNWIND $ids AS id\nMATCH (n:${type} {id: id})\nRETURN id, properties(n)`;
    for (const ids of inBatches(members, ({ id }) => id)) {
      const { records } = await transaction.run(text, { ids });
      for (const record of records) found.set(record.get(0), record.get(1));
    }
  }
  return found;
}
