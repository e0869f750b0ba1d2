import type { Link } from '../../../domain/model-parts.js';
import type { SharedField } from '../../answer/answer-connection.js';
import type { AnswerObject } from '../../graph-store.js';
import type { CompileSelection } from '../cypher/bound-node.js';
import { sharingPattern } from '../cypher/pattern.js';
import { printOrderBy, sortOrder } from '../cypher/position.js';
import { createRow, type Read, type RowWriter } from '../cypher/row.js';
import { type StatementWriter, valueParameter } from '../cypher/statement.js';

/** Two nodes that a link leads over what they share between. */
export interface SharedItem {
  readonly statement: StatementWriter;
  readonly row: RowWriter;
  readonly link: Link & Required<Pick<Link, 'sharing'>>;
  readonly from: string;
  readonly to: string;
  readonly field: SharedField;
  readonly select: CompileSelection;
}

/** The first nodes that both share. */
export function compileShared({
  statement,
  row,
  link,
  from,
  to,
  field,
  select,
}: SharedItem): Read<readonly AnswerObject[]> {
  const { through, order } = link.sharing;
  const shared = statement.name('n');
  const orderBy = printOrderBy(sortOrder(through, order, shared, ''));
  const cut = `LIMIT ${valueParameter(statement, field.size)}`;
  const item = createRow();
  const read = select({ statement, row: item, node: shared }, field.selection);
  const rows = row.list({
    clauses: [
      `MATCH ${sharingPattern(link, from, to, shared)}`,
      `WITH ${shared}`,
      orderBy,
      cut,
      ...item.clauses,
    ],
    item: item.print(),
    order: [orderBy],
  });
  return (values, execution) => rows(values).map((each) => read(each, execution));
}
