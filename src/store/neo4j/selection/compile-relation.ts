import type { Field } from '../../../plan/plan.js';
import { unknownRelation } from '../../../timeline/index.js';
import { answerRelation } from '../../answer/answer-relation.js';
import type { BoundNode } from '../cypher/bound-node.js';
import type { Read } from '../cypher/row.js';
import type { Run } from '../cypher/run.js';

/**
 * Answers how two segments or works stand to each other from the network that the row holds. Only that
 * tells which claims prove it, so these are read by the statement after.
 */
export function compileRelation(
  { statement, row, node }: BoundNode,
  column: string,
  { of, to, fields }: Extract<Field, { kind: 'relation' }>,
): Read {
  const network = row.property(node, column);
  const answer = answerRelation<Run>(fields, statement.follow);
  return (values, run) => {
    const text = network(values) as string | null;
    const tell = text === null ? undefined : run.relations(text);
    const told = tell?.(run.values[of] as string, run.values[to] as string) ?? unknownRelation;
    return answer(told, run);
  };
}
