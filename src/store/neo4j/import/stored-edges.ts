import type { GraphEdge, GraphNode, ImportPlan } from '../../../domain/graph.js';
import { relationshipType } from '../../../domain/relationship-type.js';
import { hashOf, inOrder, type StoredProperties } from './stored-node.js';

/** A relationship as stored in the database, identified by its type and ends. */
export interface StoredEdge {
  /** A type of the model, or one made from a kind of relation: SIBLING_OF. */
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: StoredProperties;
}

/**
 * Adds edges and properties for people who read the graph to the edges of a plan:
 *
 *     (:Character)-[:SIBLING_OF {derived: true, relation}]->(:Character)
 *     (:Film)-[:PRECEDES {derived: true, relation: "OVERLAPS"}]->(:Film)
 *     (:Person)-[:ACTED_IN {derived: true, billing, roles: ["Eve Macarro"]}]->(:Film)
 */
export function storeEdges(plan: ImportPlan): readonly StoredEdge[] {
  const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
  const ends = groupEnds(plan.edges);
  const roles = collectRoles(nodes, ends);
  return [
    ...plan.edges.map((edge) => {
      const played = edge.type === 'ACTED_IN' ? roles.get(`${edge.from} ${edge.to}`) : undefined;
      return storeEdge(edge, played);
    }),
    ...relateDirectly(plan.nodes, ends),
  ];
}

export function hashEdges(edges: readonly StoredEdge[]): string {
  const printed = edges.map(({ type, to, properties }) =>
    JSON.stringify([type, to, inOrder(properties)]),
  );
  return hashOf(printed.sort());
}

function storeEdge(
  { type, from, to, order, relation, derived }: GraphEdge,
  roles?: readonly string[],
): StoredEdge {
  const properties: StoredProperties = {
    ...order,
    ...(relation === undefined ? {} : { relation }),
    ...(derived === true ? { derived } : {}),
    ...(roles === undefined ? {} : { roles }),
  };
  return { type, from, to, properties };
}

/** The far ends of the edges of portrayals and relations, by the type of the edge and their node. */
type Ends = ReadonlyMap<string, string>;

function groupEnds(edges: readonly GraphEdge[]): Ends {
  const ends = new Map<string, string>();
  for (const { type, from, to } of edges) {
    switch (type) {
      case 'PERFORMS':
      case 'SUBJECT_OF':
        ends.set(`${type} ${to}`, from);
        break;
      case 'OF':
      case 'IN':
      case 'OBJECT':
      case 'OF_KIND':
        ends.set(`${type} ${from}`, to);
        break;
      default:
    }
  }
  return ends;
}

/** The names of the characters that a person plays in a work, in order of billing. */
function collectRoles(
  nodes: ReadonlyMap<string, GraphNode>,
  ends: Ends,
): ReadonlyMap<string, readonly string[]> {
  const billed = [...nodes.values()]
    .filter(({ type }) => type === 'Portrayal')
    .sort((a, b) => billingOf(a) - billingOf(b) || (a.id < b.id ? -1 : 1));
  const roles = new Map<string, string[]>();
  for (const { id } of billed) {
    const name = nodes.get(ends.get(`OF ${id}`) ?? '')?.properties.name;
    if (typeof name !== 'string') continue;
    const key = `${ends.get(`PERFORMS ${id}`)} ${ends.get(`IN ${id}`)}`;
    const known = roles.get(key);
    if (known === undefined) roles.set(key, [name]);
    else if (!known.includes(name)) known.push(name);
  }
  return roles;
}

function billingOf({ properties: { billing } }: GraphNode): number {
  return typeof billing === 'number' ? billing : Number.MAX_SAFE_INTEGER;
}

/** One edge for each kind of relation between two entities, however many relations state it. */
function relateDirectly(nodes: readonly GraphNode[], ends: Ends): readonly StoredEdge[] {
  const related = new Map<string, StoredEdge>();
  for (const { id, type } of nodes) {
    if (type !== 'Relation') continue;
    const from = ends.get(`SUBJECT_OF ${id}`);
    const to = ends.get(`OBJECT ${id}`);
    const kind = ends.get(`OF_KIND ${id}`);
    if (from === undefined || to === undefined || kind === undefined) continue;
    const name = relationshipType(kind);
    const key = `${name} ${from} ${to}`;
    if (related.has(key)) continue;
    related.set(key, { type: name, from, to, properties: { derived: true, relation: id } });
  }
  return [...related.values()];
}
