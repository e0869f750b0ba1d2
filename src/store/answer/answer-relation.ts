import type { RelationField, Selection } from '../../plan/plan.js';
import type { ToldRelation } from '../../timeline/index.js';
import type { AnswerObject, AnswerValue } from '../graph-store.js';
import { assemble } from './assemble.js';

/** Makes what reads nodes by their ids, in their order. */
type ReadByIds<With> = (
  selection: Selection,
) => (ids: readonly string[], using: With) => readonly AnswerObject[];

/** Makes the function that answers what is asked of a relation in story time. */
export function answerRelation<With>(
  fields: readonly RelationField[],
  readByIds: ReadByIds<With>,
): (told: ToldRelation, using: With) => AnswerObject {
  const readField = (field: RelationField): ((told: ToldRelation, using: With) => AnswerValue) => {
    switch (field.kind) {
      case 'typename':
        return () => field.typename;
      case 'told':
        return (told) => told[field.part];
      case 'claims': {
        const read = readByIds(field.selection);
        return (told, using) => read(told[field.part], using);
      }
    }
  };
  return assemble<ToldRelation, With>(
    fields.map((field) => ({ name: field.name, read: readField(field) })),
  );
}
