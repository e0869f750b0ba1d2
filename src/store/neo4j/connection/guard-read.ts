import { appendToLast, type RowWriter } from '../cypher/row.js';
import { aggregates, type Subquery } from '../cypher/subquery.js';
import { STATE_LABEL } from '../schema/graph-schema.js';

/**
 * Prints a statement that returns one row, and the import count as it was after the row was read (see
 * read-one-graph.ts):
 *
 *     WITH [COLLECT {...}, COLLECT {...}] AS answer
 *     LIMIT 1
 *     OPTIONAL MATCH (state:ImportState {id: 'import'})
 *     RETURN answer, state.commits AS commits
 *
 * The limit keeps the database from reading the count first, as collecting does. A row whose only
 * column is a subquery is collected outright, which takes less time to plan:
 *
 *     MATCH ...
 *     WITH [collect([...])] AS answer
 *
 * Not so after clauses that find something `before`: only subqueries still see what these found. Nor where
 * anything aggregates, which then may not be collected, and may only be made from columns (see collect).
 */
export function guardRead(row: RowWriter, before: readonly string[] = []): string {
  const printed = row.print();
  const only = before.length === 0 ? row.onlyList() : undefined;
  const list = only === undefined || aggregates(only.item) ? undefined : only;
  const keepsAll = before.length > 0 && aggregates(printed);
  const lines =
    list === undefined
      ? answerWith(keepsAll ? 'WITH *, ' : 'WITH ', printed)
      : answerWithOnly(list);
  return [
    ...before,
    ...lines,
    `OPTIONAL MATCH (state:${STATE_LABEL} {id: 'import'})`,
    'RETURN answer, state.commits AS commits',
  ].join('\n');
}

function answerWith(word: string, [first, ...rest]: readonly string[]): readonly string[] {
  return [...appendToLast([`${word}${first}`, ...rest], ' AS answer'), 'LIMIT 1'];
}

function answerWithOnly({ clauses, item, order }: Subquery): readonly string[] {
  const [first = '[]', ...rest] = item;
  if (order === undefined) {
    return [...clauses, ...appendToLast([`WITH [collect(${first}`, ...rest], ')] AS answer')];
  }
  return [
    ...clauses,
    ...appendToLast([`WITH ${first}`, ...rest], ' AS item'),
    ...order,
    'WITH [collect(item)] AS answer',
  ];
}
