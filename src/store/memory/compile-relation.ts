import type { ConcreteType } from '../../domain/type-names.js';
import type { Field } from '../../plan/plan.js';
import { unknownRelation } from '../../timeline/index.js';
import { assembleRelation } from '../assemble-relation.js';
import type { AnswerObject } from '../graph-store.js';
import type { Compilation } from './compilation.js';
import type { Run } from './run.js';

/** Answers how two segments or works stand to each other, from the network of the row. */
export function compileRelation(
  { indexes, selection: compile }: Compilation,
  type: ConcreteType,
  { property, of, to, fields }: Extract<Field, { kind: 'relation' }>,
): (row: number, run: Run) => AnswerObject {
  const { numbers } = indexes.graph;
  const answer = assembleRelation<Run>(fields, (selection) => {
    const read = compile(selection);
    return (ids, run) =>
      ids.flatMap((id) => {
        const node = numbers.get(id);
        return node === undefined ? [] : [read(node, run)];
      });
  });
  return (row, run) => {
    const tell = indexes.relations(type, property, row);
    const { values } = run;
    const told = tell?.(values[of] as string, values[to] as string) ?? unknownRelation;
    return answer(told, run);
  };
}
