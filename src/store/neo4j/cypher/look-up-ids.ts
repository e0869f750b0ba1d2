import type { TypeName } from '../../../domain/type-names.js';
import { escapeName } from './escape-name.js';
import type { Row, RowWriter, Take } from './row.js';

interface LookUp {
  readonly type: TypeName;
  /** The parameter that holds the ids. */
  readonly ids: string;
  readonly node: string;
  /** What is read of each node; laid out already. */
  readonly item: RowWriter;
}

/** Adds a column that holds nodes by their ids; gives what finds a node's row in it. */
export function lookUpIds(
  row: RowWriter,
  { type, ids, node, item }: LookUp,
): Take<ReadonlyMap<unknown, Row>> {
  const id = item.property(node, 'id');
  const rows = row.list({
    clauses: [`MATCH (${node}:${escapeName(type)})`, `WHERE ${node}.id IN ${ids}`, ...item.clauses],
    item: item.print(),
    order: [`ORDER BY ${node}.id`],
  });
  return (values) => new Map(rows(values).map((found) => [id(found), found]));
}
