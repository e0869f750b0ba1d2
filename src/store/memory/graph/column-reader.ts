import { concreteTypes, concreteTypesOf, type TypeName } from '../../../domain/type-names.js';
import type { MemoryGraph } from './memory-graph.js';
import type { Stored } from './table.js';

/** Makes the reader of a column that all types of a name have. */
export function createColumnReader(
  graph: MemoryGraph,
  type: TypeName,
  column: string,
): (node: number) => Stored {
  const { rows, types } = graph;
  const members = concreteTypesOf(type);
  const [only] = members;
  if (members.length === 1 && only !== undefined) {
    const values = graph.tables[only].column(column);
    return (node) => values[rows[node] as number] as Stored;
  }
  const byType: (readonly Stored[])[] = concreteTypes.map((member) =>
    members.includes(member) ? graph.tables[member].column(column) : [],
  );
  return (node) => byType[types[node] as number]?.[rows[node] as number] ?? null;
}
