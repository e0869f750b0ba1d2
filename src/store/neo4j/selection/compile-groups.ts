import type { Groups } from '../../../plan/plan.js';
import { answerGroup } from '../../answer/answer-groups.js';
import type { AnswerObject } from '../../graph-store.js';
import type { CompileSelection } from '../cypher/bound-node.js';
import type { Execution } from '../cypher/execution.js';
import { appendToLast, createRow, type Read, type Row, type RowWriter } from '../cypher/row.js';
import { type StatementWriter, valueParameter } from '../cypher/statement.js';
import { aggregateReader, callFrom, joinComputed, matchItems } from './compile-aggregate.js';
import { compileGroupKey } from './compile-group-key.js';
import type { ListSource } from './compile-list.js';
import type { Compute } from './compile-summary.js';

/** A list whose items are grouped. */
interface GroupedList {
  readonly statement: StatementWriter;
  readonly row: RowWriter;
  readonly source: ListSource;
  readonly select: CompileSelection;
}

/**
 * The first groups of a list:
 *
 *     CALL () {
 *       CALL () {
 *         MATCH (n0:Credit)
 *         MATCH (n0)<-[:HOLDS]-(n1:Person)
 *         RETURN n1, count(*) AS v2
 *         ORDER BY v2 DESC, n1.nameSort, n1.id
 *         LIMIT $p.p0
 *       }
 *       WITH [n1.id, n1.name, v2] AS v3
 *       ORDER BY v2 DESC, n1.nameSort, n1.id
 *       RETURN collect(v3) AS v4
 *     }
 *
 * Grouping leaves nothing else that was found, and what is read of a group may ask for that. So groups
 * are found within a clause of their own.
 */
export function compileGroups(
  { statement, row, source, select }: GroupedList,
  field: Groups,
): Read<readonly AnswerObject[]> {
  const { listed: type, by, order, size } = field;
  const node = statement.name('n');
  const item = createRow();
  const { computed, nameOf, compute } = createComputed(statement, item);
  const isDescending = order.by === 'key' && order.descending;
  const grouped = compileGroupKey({ statement, item, type, node, isDescending }, by);
  const count = nameOf('count(*)');
  const answer = answerGroup<Row, Execution>(field, {
    ...aggregateReader({ statement, type, node, compute }),
    key: grouped.key,
    label: grouped.label,
    node: (selection) => select({ statement, row: item, node: grouped.variable }, selection),
  });
  const sortKeys = [
    ...(order.by === 'count' ? [order.descending ? `${count} DESC` : count] : []),
    grouped.sortKeys,
  ];
  const orderBy = `ORDER BY ${sortKeys.join(', ')}`;
  const group = statement.name('v');
  const take = joinComputed(statement, row, source, (variable) => {
    const [first, ...rest] = appendToLast(item.print(), ` AS ${group}`);
    const found = [
      ...matchItems(source, node),
      ...grouped.clauses,
      `RETURN ${[grouped.variable, ...computed].join(', ')}`,
      orderBy,
      `LIMIT ${valueParameter(statement, size)}`,
    ];
    return [
      ...callFrom(statement, source, found),
      ...item.clauses,
      `WITH ${first}`,
      ...rest,
      orderBy,
      `RETURN collect(${group}) AS ${variable}`,
    ];
  });
  return (outer, execution) =>
    (take(outer) as readonly Row[]).map((each) => answer(each, execution));
}

interface Computed {
  /** The expressions with their names. */
  readonly computed: readonly string[];
  /** The name of an expression, which is added; equal ones share a name. */
  nameOf(expression: string): string;
  readonly compute: Compute;
}

/** Collects aggregating expressions, which are named before groups are ordered. */
function createComputed(statement: StatementWriter, item: RowWriter): Computed {
  const computed: string[] = [];
  const names = new Map<string, string>();
  const nameOf = (expression: string): string => {
    const known = names.get(expression);
    if (known !== undefined) return known;
    const name = statement.name('v');
    names.set(expression, name);
    computed.push(`${expression} AS ${name}`);
    return name;
  };
  return { computed, nameOf, compute: (expression) => item.column(nameOf(expression)) };
}
