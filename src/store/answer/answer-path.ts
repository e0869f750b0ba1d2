import type { PathField, StepField } from '../../plan/plan.js';
import type { AnswerObject, AnswerValue } from '../graph-store.js';
import { assemble } from './assemble.js';

/** Reads a part of a step: one of its entities, its fact or its label. */
export type ReadStep<Step, Run> = (step: Step, run: Run) => AnswerValue;

/** Makes the function that answers the fields of a path from its steps. */
export function answerPath<Step, Run>(
  fields: readonly PathField[],
  compile: (field: Exclude<StepField, { kind: 'typename' }>) => ReadStep<Step, Run>,
): (steps: readonly Step[], run: Run) => AnswerObject {
  return assemble<readonly Step[], Run>(
    fields.map((field) => ({ name: field.name, read: answerField(field, compile) })),
  );
}

function answerField<Step, Run>(
  field: PathField,
  compile: (field: Exclude<StepField, { kind: 'typename' }>) => ReadStep<Step, Run>,
): (steps: readonly Step[], run: Run) => AnswerValue {
  switch (field.kind) {
    case 'typename':
      return () => 'Path';
    case 'length':
      return (steps) => steps.length;
    case 'steps': {
      const read = assemble<Step, Run>(
        field.fields.map((part) => ({
          name: part.name,
          read: part.kind === 'typename' ? () => 'PathStep' : compile(part),
        })),
      );
      return (steps, run) => steps.map((step) => read(step, run));
    }
  }
}
