import { orderColumn } from '../../../domain/columns.js';
import { modelOf, propertyOf } from '../../../domain/graph-model.js';
import type { Link, OrderKey } from '../../../domain/model-parts.js';
import { concreteTypes, concreteTypesOf, type TypeName } from '../../../domain/type-names.js';
import type { Key, KeyReader } from '../../answer/ordered-nodes.js';
import type { MemoryGraph } from './memory-graph.js';

export function printOrder(order: readonly OrderKey[]): string {
  return order
    .map(({ of, name, descending, nullsFirst }) =>
      [of, '.', name, descending ? '-' : '+', nullsFirst ? '?' : ''].join(''),
    )
    .join();
}

/** The default order of the targets of a link. */
export function orderOfLink({ cardinality, order, target }: Link): readonly OrderKey[] {
  const isList = cardinality === 'list' || cardinality === 'connection';
  return isList ? (order ?? modelOf(target).order) : [];
}

/** Makes the reader of a property that nodes of a type are ordered by. */
export function createKeyReader(graph: MemoryGraph, type: TypeName, name: string): KeyReader {
  const column = orderColumn(name, propertyOf(type, name));
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
