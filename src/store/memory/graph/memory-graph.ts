import type { EdgeType } from '../../../domain/edge-types.js';
import type { ConcreteType, TypeName } from '../../../domain/type-names.js';
import { concreteTypes, concreteTypesOf } from '../../../domain/type-names.js';
import type { Table } from './table.js';

/**
 * A loaded graph. A node is a number, its index among all nodes by id, so that comparing numbers
 * compares ids. Values are in tables by concrete type, edges in arrays by type.
 */
export interface MemoryGraph {
  readonly version: string;
  /** Ids by node, ascending. */
  readonly ids: readonly string[];
  /** Concrete types by node, as indexes of `concreteTypes`. */
  readonly types: Uint8Array;
  /** The row of each node in the table of its type. */
  readonly rows: Int32Array;
  readonly numbers: ReadonlyMap<string, number>;
  readonly tables: Readonly<Record<ConcreteType, Table>>;
  readonly edges: ReadonlyMap<EdgeType, EdgeList>;
}

/** All edges of one type: edge `i` leads from `from[i]` to `to[i]`. */
export interface EdgeList {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The numbers that order the edges; NaN where an edge has none. */
  readonly order: Readonly<Record<string, Float64Array>>;
}

/** For each of `concreteTypes`, 1 where it is a member of a type, else 0. */
export function typeMask(type: TypeName): Uint8Array {
  const members = concreteTypesOf(type);
  return Uint8Array.from(concreteTypes, (name) => (members.includes(name) ? 1 : 0));
}

export function countOf(graph: MemoryGraph, type: TypeName): number {
  return concreteTypesOf(type).reduce((sum, name) => sum + graph.tables[name].nodes.length, 0);
}

/** Makes a test whether a node is of a type, which may be an interface. */
export function createTypeTest(graph: MemoryGraph, type: TypeName): (node: number) => boolean {
  const mask = typeMask(type);
  const { types } = graph;
  return (node) => mask[types[node] as number] === 1;
}

export function typeOfNode(graph: MemoryGraph, node: number): ConcreteType {
  return concreteTypes[graph.types[node] as number] as ConcreteType;
}
