import type { Field, Start, ValueRef } from '../../../plan/plan.js';
import { valueAt } from '../../../plan/values.js';
import { unknownStanding } from '../../../timeline/index.js';
import { answerStanding } from '../../answer/answer-standing.js';
import { type Ends, unknownEnd } from '../../answer/unknown-ends.js';
import type { AnswerObject } from '../../graph-store.js';
import type { BoundNode } from '../cypher/bound-node.js';
import type { Execution } from '../cypher/execution.js';
import type { Read, Row, RowWriter, Take } from '../cypher/row.js';
import { type StatementWriter, valueParameter } from '../cypher/statement.js';

/**
 * Answers how two segments or works stand to each other, from the network in the row. Which claims
 * prove it is known only then, so the next statement reads these.
 */
export function compileStanding(
  { statement, row, node }: BoundNode,
  column: string,
  field: Extract<Field, { kind: 'standing' }>,
): Read {
  return answerFrom(statement, row, field, row.property(node, column));
}

/**
 * Answers the same from the network of the story that either of the two is part of:
 *
 *     COLLECT {
 *       MATCH (n0:Node)-[:TOLD_IN]->(n1:Story)
 *       WHERE n0.id IN [$p.p0, $p.p1]
 *       RETURN [n1.network]
 *       ORDER BY n0.id <> $p.p0
 *     }
 */
export function compileRootStanding(
  statement: StatementWriter,
  row: RowWriter,
  start: Extract<Start, { kind: 'standing' }>,
): Read {
  const [told, story] = [statement.name('n'), statement.name('n')];
  const [of, to] = [valueParameter(statement, start.of), valueParameter(statement, start.to)];
  const networks = row.list({
    clauses: [
      `MATCH (${told}:Node)-[:TOLD_IN]->(${story}:Story)`,
      `WHERE ${told}.id IN [${of}, ${to}]`,
    ],
    item: [`[${story}.network]`],
    order: [`ORDER BY ${told}.id <> ${of}`, 'LIMIT 1'],
  });
  return answerFrom(statement, row, start, (values) => networks(values)[0]?.[0] ?? null);
}

function answerFrom(
  statement: StatementWriter,
  row: RowWriter,
  { fields, of, to }: Ends & Pick<Extract<Field, { kind: 'standing' }>, 'fields'>,
  network: Take,
): Read<AnswerObject> {
  const answer = answerStanding<Execution>(fields, statement.follow);
  const exists = new Map([of, to].map((ref) => [ref, existence(statement, row, ref)]));
  return (values, execution) => {
    const text = network(values) as string | null;
    const story = text === null ? undefined : execution.story(text);
    const refusal = unknownEnd({ of, to }, execution.values, {
      isKnown: (ref) => exists.get(ref)?.(values) === true,
      ids: story?.ids ?? [],
    });
    if (refusal !== undefined) execution.refusals.push(refusal);
    const standing =
      story?.describe(valueAt(execution.values, of), valueAt(execution.values, to)) ??
      unknownStanding;
    return answer(standing, execution);
  };
}

/** Whether an id is that of a work or segment. */
function existence(
  statement: StatementWriter,
  row: RowWriter,
  ref: ValueRef<string>,
): Take<boolean> {
  const id = valueParameter(statement, ref);
  const node = statement.name('n');
  const found = row.column(
    `EXISTS { (${node}:Node) WHERE ${node}.id = ${id} AND (${node}:Work OR ${node}:Segment) }`,
  );
  return (values: Row) => found(values) === true;
}
