import { identityForm } from '../../../domain/search-words.js';
import type { Start } from '../../../plan/plan.js';
import { valueAt } from '../../../plan/values.js';
import { unknownAuthority } from '../../answer/unknown-authority.js';
import { compileCondition } from '../conditions/compile-condition.js';
import { where } from '../cypher/predicate.js';
import { createRow, type Read, type RowWriter } from '../cypher/row.js';
import type { StatementWriter } from '../cypher/statement.js';
import { NAMES_INDEX } from '../schema/graph-schema.js';
import { compileSelection } from '../selection/compile-selection.js';
import { wordQuery } from './search-query.js';

/**
 * Reads the first entity that has an external id, which the index of names holds as a word:
 *
 *     COLLECT {
 *       CALL db.index.fulltext.queryNodes('names', $p.p0) YIELD node AS n0
 *       WHERE any(i IN range(0, ...) WHERE n0.externalIdsAuthority[i] = $p.p1 AND ...)
 *       WITH n0
 *       ORDER BY n0.id
 *       LIMIT 1
 *       RETURN [n0.name]
 *     }
 */
export function compileIdentified(
  statement: StatementWriter,
  row: RowWriter,
  start: Extract<Start, { kind: 'identified' }>,
): Read {
  const { authority, value } = start;
  const node = statement.name('n');
  const query = statement.parameter(`identity ${authority.index} ${value.index}`, ({ values }) =>
    wordQuery(identityForm(valueAt(values, authority), valueAt(values, value))),
  );
  const item = createRow();
  const read = compileSelection({ statement, row: item, node }, start.selection);
  const found = row.list({
    clauses: [
      `CALL db.index.fulltext.queryNodes('${NAMES_INDEX}', ${query}) YIELD node AS ${node}`,
      ...where(compileCondition(statement, 'Entity', start.where, node)),
      `WITH ${node}`,
      `ORDER BY ${node}.id`,
      'LIMIT 1',
      ...item.clauses,
    ],
    item: item.print(),
  });
  const dataset = statement.name('n');
  const known = row.list({
    clauses: [`MATCH (${dataset}:Dataset)`, `WHERE ${dataset}.id IS NOT NULL`],
    item: [`${dataset}.authorities`],
  });
  return (values, execution) => {
    const [names] = known(values);
    const authorities = (names ?? []) as readonly string[];
    const refusal = unknownAuthority(authority, execution.values, authorities);
    if (refusal !== undefined) execution.refusals.push(refusal);
    const [first] = found(values);
    return first === undefined ? null : read(first, execution);
  };
}
