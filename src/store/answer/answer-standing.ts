import type { Selection, StandingField } from '../../plan/plan.js';
import type { StandingDescription } from '../../timeline/index.js';
import type { AnswerObject, AnswerValue } from '../graph-store.js';
import { assemble } from './assemble.js';

/** Makes the function that reads nodes by id, in the order of the ids. */
type ReadByIds<With> = (
  selection: Selection,
) => (ids: readonly string[], using: With) => readonly AnswerObject[];

/** Makes the function that answers the fields of a standing in story time. */
export function answerStanding<With>(
  fields: readonly StandingField[],
  readByIds: ReadByIds<With>,
): (standing: StandingDescription, using: With) => AnswerObject {
  const readField = (
    field: StandingField,
  ): ((standing: StandingDescription, using: With) => AnswerValue) => {
    switch (field.kind) {
      case 'typename':
        return () => field.typename;
      case 'part':
        return (standing) => standing[field.part];
      case 'claims': {
        const read = readByIds(field.selection);
        return (standing, using) => read(standing[field.part], using);
      }
    }
  };
  return assemble<StandingDescription, With>(
    fields.map((field) => ({ name: field.name, read: readField(field) })),
  );
}
