import type { EdgeType } from '../domain/edge-types.js';
import type { Graph, GraphEdge, GraphNode } from '../domain/graph.js';
import type { ConcreteType } from '../domain/type-names.js';
import type { PrecedingPair } from '../timeline/index.js';

/** Collects records that are derived from facts, and their edges. */
export class RecordBuilder {
  private readonly nodes: GraphNode[] = [];
  private readonly edges: GraphEdge[] = [];

  node(type: ConcreteType, id: string, properties: GraphNode['properties'] = {}): void {
    this.nodes.push({ id, type, properties });
  }

  edge(type: EdgeType, from: string, to: string): void {
    this.edges.push({ type, from, to, derived: true });
  }

  /** Edges that keep the order of a list by position, from 1. */
  list(type: EdgeType, from: string, to: readonly string[]): void {
    for (const [index, end] of to.entries()) {
      this.edges.push({ type, from, to: end, order: { position: index + 1 }, derived: true });
    }
  }

  precedence({ earlier, later, relation }: PrecedingPair): void {
    this.edges.push({ type: 'PRECEDES', from: earlier, to: later, relation, derived: true });
  }

  build(): Graph {
    return { nodes: this.nodes, edges: this.edges };
  }
}
