import type { TypeName } from '../../../domain/type-names.js';
import { nodePattern } from './pattern.js';
import type { Row, RowWriter, Take } from './row.js';

interface LookUp {
  readonly type: TypeName;
  /** The property that finds them: each has a value of its own, which an index leads to it from. */
  readonly by: 'id' | 'lot';
  /** The parameter that holds the values sought. */
  readonly sought: string;
  readonly node: string;
  /** The row that is read of each node; already laid out. */
  readonly item: RowWriter;
}

/** Adds a column of nodes sought by a property; takes their rows by it. */
export function lookUpNodes(
  row: RowWriter,
  { type, by, sought, node, item }: LookUp,
): Take<ReadonlyMap<unknown, Row>> {
  const key = item.property(node, by);
  const rows = row.list({
    clauses: [
      `MATCH ${nodePattern(node, type)}`,
      `WHERE ${node}.${by} IN ${sought}`,
      ...item.clauses,
    ],
    item: item.print(),
    order: [`ORDER BY ${node}.${by}`],
  });
  return (values) => new Map(rows(values).map((found) => [key(found), found]));
}
