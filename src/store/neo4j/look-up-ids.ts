import type { TypeName } from '../../domain/type-names.js';
import { escapeName } from './escape-name.js';
import { collect, printReturn, type Row, type RowWriter } from './row.js';

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
): (row: Row) => ReadonlyMap<unknown, Row> {
  const id = item.column(`${node}.id`);
  const column = row.column(
    collect([
      `MATCH (${node}:${escapeName(type)})`,
      `WHERE ${node}.id IN ${ids}`,
      ...item.clauses,
      ...printReturn(item),
      `ORDER BY ${node}.id`,
    ]),
  );
  return (values) => new Map((values[column] as readonly Row[]).map((found) => [found[id], found]));
}
