import type { EdgeType } from './edge-types.js';
import type { Graph, GraphEdge, GraphNode } from './graph.js';
import { groupBy } from './group-by.js';
import { type ConcreteType, concreteTypesOf, type TypeName } from './type-names.js';

/** A graph with indexes, each built when it is first needed. */
export interface GraphReader extends Graph {
  byId(id: string): GraphNode | undefined;
  /** All nodes of a type; for an interface, of all its types. */
  nodesOf(type: TypeName): readonly GraphNode[];
  edgesOf(type: EdgeType): readonly GraphEdge[];
  /** Where the edges of a type that start at a node end. */
  from(type: EdgeType, id: string): readonly string[];
  /** Where the edges of a type that end at a node start. */
  to(type: EdgeType, id: string): readonly string[];
}

type Ends = ReadonlyMap<string, readonly string[]>;

export function createGraphReader({ nodes, edges }: Graph): GraphReader {
  let nodesById: ReadonlyMap<string, GraphNode> | undefined;
  let nodesByType: ReadonlyMap<ConcreteType, readonly GraphNode[]> | undefined;
  let edgesByType: ReadonlyMap<EdgeType, readonly GraphEdge[]> | undefined;
  const ends = new Map<EdgeType, Ends>();
  const starts = new Map<EdgeType, Ends>();

  return { nodes, edges, byId, nodesOf, edgesOf, from, to };

  function byId(id: string): GraphNode | undefined {
    nodesById ??= new Map(nodes.map((node) => [node.id, node]));
    return nodesById.get(id);
  }

  function nodesOf(type: TypeName): readonly GraphNode[] {
    nodesByType ??= groupBy(nodes, (node) => node.type);
    const byType = nodesByType;
    return concreteTypesOf(type).flatMap((one) => byType.get(one) ?? []);
  }

  function edgesOf(type: EdgeType): readonly GraphEdge[] {
    edgesByType ??= groupBy(edges, (edge) => edge.type);
    return edgesByType.get(type) ?? [];
  }

  function from(type: EdgeType, id: string): readonly string[] {
    return indexed(ends, type, (edge) => [edge.from, edge.to]).get(id) ?? [];
  }

  function to(type: EdgeType, id: string): readonly string[] {
    return indexed(starts, type, (edge) => [edge.to, edge.from]).get(id) ?? [];
  }

  function indexed(
    index: Map<EdgeType, Ends>,
    type: EdgeType,
    endsOf: (edge: GraphEdge) => readonly [near: string, far: string],
  ): Ends {
    const known = index.get(type);
    if (known !== undefined) return known;
    const byNode = new Map<string, string[]>();
    for (const edge of edgesOf(type)) {
      const [near, far] = endsOf(edge);
      const others = byNode.get(near);
      if (others === undefined) byNode.set(near, [far]);
      else others.push(far);
    }
    index.set(type, byNode);
    return byNode;
  }
}
