import type { ConcreteType } from '../../../domain/type-names.js';
import type { Field } from '../../../plan/plan.js';
import { type ToldRelation, unknownRelation } from '../../../timeline/index.js';
import { answerRelation } from '../../answer/answer-relation.js';
import type { AnswerObject } from '../../graph-store.js';
import type { Compilation } from '../compilation.js';
import type { Run } from '../run/run.js';

/** Answers how two segments or works stand to each other, from the network of the row. */
export function compileRelation(
  { indexes, oncePerRun, selection: compile }: Compilation,
  type: ConcreteType,
  { property, of, to, fields }: Extract<Field, { kind: 'relation' }>,
): (row: number, run: Run) => AnswerObject {
  const { numbers } = indexes.graph;
  const answer = answerRelation<Run>(fields, (selection) => {
    const read = compile(selection);
    return (ids, run) =>
      ids.flatMap((id) => {
        const node = numbers.get(id);
        return node === undefined ? [] : [read(node, run)];
      });
  });
  const toldByRow = oncePerRun(() => new Map<number, ToldRelation>());
  const tell = (row: number, { values }: Run): ToldRelation =>
    indexes.relations(type, property, row)?.(values[of] as string, values[to] as string) ??
    unknownRelation;
  return (row, run) => {
    const known = toldByRow(run).get(row);
    if (known !== undefined) return answer(known, run);
    const told = tell(row, run);
    toldByRow(run).set(row, told);
    run.slice.spend(RELATION_STEPS);
    return answer(told, run);
  };
}

/** Enough that the clock is looked at after each of them. */
const RELATION_STEPS = 1_000;
