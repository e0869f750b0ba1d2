import type { ConcreteType } from '../../../domain/type-names.js';
import type { StoredEdge } from './stored-edges.js';
import type { HashedNode, StoredGraph } from './stored-graph.js';
import { inOrder, type StoredProperties } from './stored-node.js';

/** A node of the database as an import sees it. */
export interface PresentNode {
  readonly id: string;
  readonly type: ConcreteType;
  readonly contentHash: string | null;
  readonly edgesHash: string | null;
}

/** An edge of the database; `element` is the database's id for it. */
export interface PresentEdge extends StoredEdge {
  readonly element: string;
}

export interface NodeDifference {
  readonly created: readonly HashedNode[];
  /** Nodes whose content or edges differ, as they were and as they are to be. */
  readonly changed: readonly { readonly was: PresentNode; readonly is: HashedNode }[];
  readonly removed: readonly PresentNode[];
}

export interface EdgeDifference {
  readonly created: readonly StoredEdge[];
  readonly changed: readonly { readonly was: PresentEdge; readonly is: StoredEdge }[];
  readonly removed: readonly PresentEdge[];
}

export function compareNodes(present: readonly PresentNode[], graph: StoredGraph): NodeDifference {
  const known = new Set<string>();
  const changed: { was: PresentNode; is: HashedNode }[] = [];
  const removed: PresentNode[] = [];
  for (const was of present) {
    const is = graph.get(was.id);
    // Ids are unique within a label, so a second node with this id was added by someone else.
    if (is === undefined || known.has(was.id)) {
      removed.push(was);
      continue;
    }
    known.add(was.id);
    if (hasOtherContent(was, is) || was.edgesHash !== is.edgesHash) changed.push({ was, is });
  }
  const created = [...graph.values()].filter(({ node }) => !known.has(node.id));
  return { created, changed, removed };
}

export function hasOtherContent(was: PresentNode, is: HashedNode): boolean {
  return was.contentHash !== is.contentHash || was.type !== is.node.type;
}

/** Compares edges that start at the same nodes; they are matched by type and ends. */
export function compareEdges(
  present: readonly PresentEdge[],
  wanted: readonly StoredEdge[],
): EdgeDifference {
  const left = new Map<string, PresentEdge[]>();
  for (const edge of present) {
    const key = keyOf(edge);
    const known = left.get(key);
    if (known === undefined) left.set(key, [edge]);
    else known.push(edge);
  }
  const others = wanted.filter(
    (edge) => take(left, edge, (was) => isSame(was, edge)) === undefined,
  );
  const created: StoredEdge[] = [];
  const changed: { was: PresentEdge; is: StoredEdge }[] = [];
  for (const edge of others) {
    const was = take(left, edge, () => true);
    if (was === undefined) created.push(edge);
    else changed.push({ was, is: edge });
  }
  return { created, changed, removed: [...left.values()].flat() };
}

function keyOf({ type, from, to }: StoredEdge): string {
  return `${type} ${from} ${to}`;
}

function take(
  left: ReadonlyMap<string, PresentEdge[]>,
  edge: StoredEdge,
  fits: (was: PresentEdge) => boolean,
): PresentEdge | undefined {
  const candidates = left.get(keyOf(edge)) ?? [];
  const at = candidates.findIndex(fits);
  return at < 0 ? undefined : candidates.splice(at, 1)[0];
}

function isSame(a: StoredEdge, b: StoredEdge): boolean {
  return print(a.properties) === print(b.properties);
}

function print(properties: StoredProperties): string {
  return JSON.stringify(inOrder(properties));
}

/** Whether an edge differs in a fact, not only in properties that are written for human readers. */
export function isFactChanged(was: StoredEdge, is: StoredEdge): boolean {
  const facts = ({ roles: _, relation: __, ...rest }: StoredProperties): string => print(rest);
  return facts(was.properties) !== facts(is.properties);
}
