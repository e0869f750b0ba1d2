import { orderColumn } from '../../../domain/columns.js';
import { modelOf } from '../../../domain/graph-model.js';
import type { Link, OrderKey } from '../../../domain/model-parts.js';
import { concreteTypes, concreteTypesOf, type TypeName } from '../../../domain/type-names.js';
import type { MemoryGraph } from '../graph/memory-graph.js';

/** A value that lists are ordered by. */
export type Key = string | number | null;

/** Reads a key of an item: of a node, or of a place in a list. */
export type KeyReader = (item: number) => Key;

/** Nodes in an order, and what the order went by. Positions are places in `nodes`. */
export interface OrderedNodes {
  readonly nodes: Int32Array;
  /** The keys of the node at a position, without the id that comes last. */
  readonly keys: readonly KeyReader[];
  readonly descending: readonly boolean[];
}

export function printOrder(order: readonly OrderKey[]): string {
  return order.map((key) => `${key.of}.${key.name}${key.descending ? '-' : '+'}`).join();
}

/** The order of what a link leads to where no other is asked for. */
export function orderOfLink({ cardinality, order, target }: Link): readonly OrderKey[] {
  const isList = cardinality === 'list' || cardinality === 'connection';
  return isList ? (order ?? modelOf(target).order) : [];
}

/** Ascending by value, texts that have one order by code unit; what is absent comes last. */
export function compareKeys(a: Key, b: Key): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

/** Reads the value that nodes of a type have under a property they are ordered by. */
export function createKeyReader(graph: MemoryGraph, type: TypeName, name: string): KeyReader {
  const property = modelOf(type).properties[name];
  if (property === undefined) throw new TypeError(`${type} has no property "${name}" to order by.`);
  const column = orderColumn(name, property);
  const { rows, types } = graph;
  const members = concreteTypesOf(type);
  const [only] = members;
  if (members.length === 1 && only !== undefined) {
    const values = graph.tables[only].column(column) as readonly Key[];
    return (node) => values[rows[node] as number] as Key;
  }
  const byType: (readonly Key[])[] = concreteTypes.map((member) =>
    members.includes(member) ? (graph.tables[member].column(column) as readonly Key[]) : [],
  );
  return (node) => byType[types[node] as number]?.[rows[node] as number] ?? null;
}

/** Makes a reader of nodes one of positions. */
export function atPosition(nodes: Int32Array, read: KeyReader): KeyReader {
  return (position) => read(nodes[position] as number);
}
