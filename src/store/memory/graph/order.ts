import { orderColumn } from '../../../domain/columns.js';
import { modelOf, propertyOf } from '../../../domain/graph-model.js';
import type { Link, OrderKey } from '../../../domain/model-parts.js';
import type { TypeName } from '../../../domain/type-names.js';
import type { KeyReader } from '../../answer/ordered-nodes.js';
import { createColumnReader } from './column-reader.js';
import type { MemoryGraph } from './memory-graph.js';

export function printOrder(order: readonly OrderKey[]): string {
  return order
    .map(({ of, name, currency = '', descending, nullsFirst }) =>
      [of, '.', name, currency, descending ? '-' : '+', nullsFirst ? '?' : ''].join(''),
    )
    .join();
}

/** The default order of the targets of a link. */
export function orderOfLink({ cardinality, order, target }: Link): readonly OrderKey[] {
  const isList = cardinality === 'list' || cardinality === 'connection';
  return isList ? (order ?? modelOf(target).order) : [];
}

/** Makes the reader of a property that nodes of a type are ordered by. */
export function createKeyReader(
  graph: MemoryGraph,
  type: TypeName,
  { name, currency }: Pick<OrderKey, 'name' | 'currency'>,
): KeyReader {
  const column = orderColumn(name, propertyOf(type, name), currency);
  return createColumnReader(graph, type, column) as KeyReader;
}
