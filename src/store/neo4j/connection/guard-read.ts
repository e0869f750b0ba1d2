import type { RowWriter } from '../cypher/row.js';
import type { Subquery } from '../cypher/subquery.js';
import { STATE_LABEL } from '../schema/graph-schema.js';

/**
 * A statement that answers with one row, and says what imports had counted after it was read (see
 * read-one-graph.ts):
 *
 *     WITH [COLLECT {...}, COLLECT {...}] AS answer
 *     LIMIT 1
 *     OPTIONAL MATCH (state:ImportState {id: 'import'})
 *     RETURN answer, state.commits AS commits
 *
 * The limit keeps the database from reading in another order, as collecting does. A row of one
 * subquery is collected outright, which a database plans in less time:
 *
 *     MATCH ...
 *     WITH [collect([...])] AS answer
 *
 * Not so after clauses that find something `before`, which subqueries alone go on seeing.
 */
export function guardRead(row: RowWriter, before: readonly string[] = []): string {
  const list = before.length === 0 ? row.onlyList() : undefined;
  const lines = list === undefined ? answerWith(row.print()) : answerWithOnly(list, row);
  return [
    ...before,
    ...lines,
    `OPTIONAL MATCH (state:${STATE_LABEL} {id: 'import'})`,
    'RETURN answer, state.commits AS commits',
  ].join('\n');
}

function answerWith([first, ...rest]: readonly string[]): readonly string[] {
  return [...bracket(`WITH ${first}`, rest, ' AS answer'), 'LIMIT 1'];
}

function answerWithOnly({ clauses, item, order }: Subquery, row: RowWriter): readonly string[] {
  // Settles where the list is found.
  row.print();
  const [first = '[]', ...rest] = item;
  if (order === undefined) {
    return [...clauses, ...bracket(`WITH [collect(${first}`, rest, ')] AS answer')];
  }
  return [
    ...clauses,
    ...bracket(`WITH ${first}`, rest, ' AS item'),
    ...order,
    'WITH [collect(item)] AS answer',
  ];
}

/** What goes on from its first line, with something after its last. */
function bracket(first: string, rest: readonly string[], after: string): readonly string[] {
  const last = rest.at(-1);
  return last === undefined ? [first + after] : [first, ...rest.slice(0, -1), last + after];
}
