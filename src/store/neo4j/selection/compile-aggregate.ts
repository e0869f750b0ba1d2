import type { Aggregate } from '../../../plan/plan.js';
import { type AggregateReader, answerAggregate } from '../../answer/answer-aggregate.js';
import type { AnswerObject } from '../../graph-store.js';
import type { Execution } from '../cypher/execution.js';
import { and } from '../cypher/predicate.js';
import {
  appendToLast,
  createRow,
  type Read,
  type Row,
  type RowWriter,
  type Take,
} from '../cypher/row.js';
import type { StatementWriter } from '../cypher/statement.js';
import { indent, match } from '../cypher/subquery.js';
import type { ListSource } from './compile-list.js';
import { compileSummary } from './compile-summary.js';

/**
 * What all items of a list come to together. Cypher takes an expression for an aggregation of its own if
 * a subquery in it aggregates, so this is a clause before the row:
 *
 *     CALL (n0) {
 *       MATCH (n0)<-[:IN_FRANCHISE]-(n1:Work)
 *       RETURN [count(*), sum(toFloat(n1.runtimeMinutes))] AS v2
 *     }
 */
export function compileAggregate(
  statement: StatementWriter,
  row: RowWriter,
  source: ListSource,
  field: Aggregate,
): Read<AnswerObject> {
  const node = statement.name('n');
  const item = createRow();
  const summed = { statement, type: field.listed, node, compute: item.column };
  const answer = answerAggregate(field, aggregateReader(summed));
  if (item.isEmpty()) return (_row, execution) => answer([], execution);
  const take = joinComputed(statement, row, source, (variable) => {
    const [first, ...rest] = appendToLast(item.print(), ` AS ${variable}`);
    return [...matchItems(source, node), `RETURN ${first}`, ...rest];
  });
  return (outer, execution) => answer(take(outer) as Row, execution);
}

/** Joins a subquery that returns one row, and takes what it returns. */
export function joinComputed(
  statement: StatementWriter,
  row: RowWriter,
  source: ListSource,
  print: (variable: string) => readonly string[],
): Take {
  const variable = statement.name('v');
  const clause = callFrom(statement, source, print(variable));
  return row.column(row.join(variable, () => ({ variable, clause })));
}

/**
 * A subquery over a list. It names what it imports, since within another list an asterisk would not stand
 * for what was found outside that.
 */
export function callFrom(
  statement: StatementWriter,
  { of }: ListSource,
  lines: readonly string[],
): readonly string[] {
  const imported = [of, statement.nodeListNames()].filter(Boolean).join(', ');
  return [`CALL (${imported}) {`, ...indent(lines), '}'];
}

/** Finds all items of a list, each once. */
export function matchItems(source: ListSource, node: string): readonly string[] {
  const { paths, predicate } = source.filter(node);
  const found = match({
    patterns: [source.pattern(node, ''), ...paths],
    predicate: and(source.guard, predicate),
  });
  return paths.length === 0 ? found : [...found, `WITH DISTINCT ${node}`];
}

/** Compiles what is computed of nodes. */
export function aggregateReader(
  summed: Parameters<typeof compileSummary>[0],
): AggregateReader<Row, Execution> {
  return {
    count: () => summed.compute('count(*)') as Take<number>,
    summary: (field) => compileSummary(summed, field),
  };
}
