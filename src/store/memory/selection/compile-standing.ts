import type { ConcreteType } from '../../../domain/type-names.js';
import type { Field } from '../../../plan/plan.js';
import { valueAt } from '../../../plan/values.js';
import { type StandingDescription, unknownStanding } from '../../../timeline/index.js';
import { answerStanding } from '../../answer/answer-standing.js';
import type { AnswerObject } from '../../graph-store.js';
import type { Compilation } from '../compilation.js';
import type { Execution } from '../execution/execution.js';

/** Answers how two segments or works stand to each other, from the network in the row. */
export function compileStanding(
  { indexes, oncePerExecution, selection: compile }: Compilation,
  type: ConcreteType,
  { property, of, to, fields }: Extract<Field, { kind: 'standing' }>,
): (row: number, execution: Execution) => AnswerObject {
  const { numbers } = indexes.graph;
  const answer = answerStanding<Execution>(fields, (selection) => {
    const read = compile(selection);
    return (ids, execution) =>
      ids.flatMap((id) => {
        const node = numbers.get(id);
        return node === undefined ? [] : [read(node, execution)];
      });
  });
  const standingByRow = oncePerExecution(() => new Map<number, StandingDescription>());
  const describe = (row: number, { values }: Execution): StandingDescription =>
    indexes.standings(type, property, row)?.(valueAt(values, of), valueAt(values, to)) ??
    unknownStanding;
  return (row, execution) => {
    const known = standingByRow(execution).get(row);
    if (known !== undefined) return answer(known, execution);
    const standing = describe(row, execution);
    standingByRow(execution).set(row, standing);
    execution.slice.spend(STANDING_STEPS);
    return answer(standing, execution);
  };
}

/** Enough steps that the clock is read after each of them. */
const STANDING_STEPS = 1_000;
