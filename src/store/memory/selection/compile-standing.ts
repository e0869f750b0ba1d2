import type { ConcreteType } from '../../../domain/type-names.js';
import type { Field } from '../../../plan/plan.js';
import { valueAt } from '../../../plan/values.js';
import { type StandingDescription, unknownStanding } from '../../../timeline/index.js';
import { answerStanding } from '../../answer/answer-standing.js';
import type { AnswerObject } from '../../graph-store.js';
import type { Compilation } from '../compilation.js';
import type { Run } from '../run/run.js';

/** Answers how two segments or works stand to each other, from the network of the row. */
export function compileStanding(
  { indexes, oncePerRun, selection: compile }: Compilation,
  type: ConcreteType,
  { property, of, to, fields }: Extract<Field, { kind: 'standing' }>,
): (row: number, run: Run) => AnswerObject {
  const { numbers } = indexes.graph;
  const answer = answerStanding<Run>(fields, (selection) => {
    const read = compile(selection);
    return (ids, run) =>
      ids.flatMap((id) => {
        const node = numbers.get(id);
        return node === undefined ? [] : [read(node, run)];
      });
  });
  const standingByRow = oncePerRun(() => new Map<number, StandingDescription>());
  const describe = (row: number, { values }: Run): StandingDescription =>
    indexes.standings(type, property, row)?.(valueAt(values, of), valueAt(values, to)) ??
    unknownStanding;
  return (row, run) => {
    const known = standingByRow(run).get(row);
    if (known !== undefined) return answer(known, run);
    const standing = describe(row, run);
    standingByRow(run).set(row, standing);
    run.slice.spend(STANDING_STEPS);
    return answer(standing, run);
  };
}

/** Enough that the clock is looked at after each of them. */
const STANDING_STEPS = 1_000;
