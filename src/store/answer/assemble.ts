import type { AnswerObject, AnswerValue } from '../graph-store.js';

/** A field of an answer: its response name and its reader. */
export interface AnswerField<Of, With> {
  readonly name: string;
  readonly read: (of: Of, using: With) => AnswerValue;
}

/** Makes the function that reads the fields of an object into an answer, in their order. */
export function assemble<Of, With>(
  fields: readonly AnswerField<Of, With>[],
): (of: Of, using: With) => AnswerObject {
  const names = fields.map((field) => field.name);
  const readers = fields.map((field) => field.read);
  // GraphQL allows this alias; on a plain object it would set the prototype.
  const create = names.includes('__proto__') ? createBare : createPlain;
  return (of, using) => {
    const answer = create();
    for (let i = 0; i < names.length; i++) {
      answer[names[i] as string] = (readers[i] as AnswerField<Of, With>['read'])(of, using);
    }
    return answer;
  };
}

function createPlain(): AnswerObject {
  return {};
}

function createBare(): AnswerObject {
  return Object.create(null) as AnswerObject;
}
