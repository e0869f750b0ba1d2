import type { Field } from '../../../plan/plan.js';
import { valueAt } from '../../../plan/values.js';
import { unknownStanding } from '../../../timeline/index.js';
import { answerStanding } from '../../answer/answer-standing.js';
import type { BoundNode } from '../cypher/bound-node.js';
import type { Execution } from '../cypher/execution.js';
import type { Read } from '../cypher/row.js';

/**
 * Answers how two segments or works stand to each other, from the network in the row. Which claims
 * prove it is known only then, so the next statement reads these.
 */
export function compileStanding(
  { statement, row, node }: BoundNode,
  column: string,
  { of, to, fields }: Extract<Field, { kind: 'standing' }>,
): Read {
  const network = row.property(node, column);
  const answer = answerStanding<Execution>(fields, statement.follow);
  return (values, execution) => {
    const text = network(values) as string | null;
    const describe = text === null ? undefined : execution.standings(text);
    const standing =
      describe?.(valueAt(execution.values, of), valueAt(execution.values, to)) ?? unknownStanding;
    return answer(standing, execution);
  };
}
