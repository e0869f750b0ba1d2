import { type ClassType, Field, ID, InputType } from 'type-graphql';
import type { TypeName } from '../../domain/type-names.js';
import {
  type ConditionField,
  conditionFields,
  conditionType,
} from '../../plan/read/condition-fields.js';
import { filter, filterFor, quantified } from './filters.js';

const inputs = new Map<TypeName, ClassType>();

/** The `where` input for lists of a type, derived from the graph model; works of all sorts share one. */
export function whereInput(listed: TypeName): ClassType {
  const type = conditionType(listed);
  const known = inputs.get(type);
  if (known !== undefined) return known;
  class Where {}
  inputs.set(type, Where);

  InputType(`${type}Where`, {
    description: `What must hold of a ${words(type)}: every field that is given.`,
  })(Where);
  const declare = (name: string, field: Parameters<typeof Field>[0], description: string): void =>
    Field(field, { nullable: true, description })(Where.prototype, name);

  for (const [name, field] of conditionFields(type)) {
    const input = inputFor(field);
    declare(name, () => input, describe(name, field));
  }
  declare('AND', () => [Where], 'All of these must hold as well.');
  declare(
    'OR',
    () => [Where],
    'At least one of these must hold as well; an empty list never does.',
  );
  declare('NOT', () => Where, 'This must not hold.');
  return Where;
}

/** Made at once, not in a thunk: type-graphql must know every class before it builds the schema. */
function inputFor(field: ConditionField): ClassType | typeof ID {
  if (field.kind !== 'link') return filterFor(field);
  switch (field.form) {
    case 'id':
      return ID;
    case 'nested':
      return whereInput(field.target);
    case 'quantified': {
      const target = conditionType(field.target);
      return filter(
        `${target}ListFilter`,
        `How many of a list must meet conditions on a ${words(target)}.`,
        quantified(whereInput(target)),
      );
    }
  }
}

function describe(name: string, field: ConditionField): string {
  if (field.kind !== 'link') return `Conditions on its ${words(name)}.`;
  switch (field.form) {
    case 'id':
      return idConditions[name] ?? `The id of its ${words(name)}.`;
    case 'nested':
      return `Conditions on its ${words(name)}; false when it has none.`;
    case 'quantified':
      return `Conditions on its ${words(name)}.`;
  }
}

const idConditions: Readonly<Record<string, string>> = {
  with: 'The id of an entity at either end.',
  setAfter: 'The id of a work that it certainly follows in story time.',
  setBefore: 'The id of a work that it certainly precedes in story time.',
};

function words(name: string): string {
  return name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}
