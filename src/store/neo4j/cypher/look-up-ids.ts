import type { TypeName } from '../../../domain/type-names.js';
import { nodePattern } from './pattern.js';
import type { Row, RowWriter, Take } from './row.js';

interface LookUp {
  readonly type: TypeName;
  /** The parameter that holds the ids. */
  readonly ids: string;
  readonly node: string;
  /** The row that is read of each node; already laid out. */
  readonly item: RowWriter;
}

/** Adds a column of nodes sought by id; takes their rows by id. */
export function lookUpIds(
  row: RowWriter,
  { type, ids, node, item }: LookUp,
): Take<ReadonlyMap<unknown, Row>> {
  const id = item.property(node, 'id');
  const rows = row.list({
    clauses: [`MATCH ${nodePattern(node, type)}`, `WHERE ${node}.id IN ${ids}`, ...item.clauses],
    item: item.print(),
    order: [`ORDER BY ${node}.id`],
  });
  return (values) => new Map(rows(values).map((found) => [id(found), found]));
}
