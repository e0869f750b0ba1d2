import { type ClassType, Field, ID, InputType } from 'type-graphql';
import { modelOf } from '../../domain/graph-model.js';
import type { TypeName } from '../../domain/type-names.js';
import {
  type ConditionField,
  conditionFields,
  conditionType,
} from '../../plan/read/condition-fields.js';
import { toWords, withArticle } from '../words.js';
import { filter, filterFor, quantified } from './filters.js';

const inputs = new Map<TypeName, ClassType>();

/** The `where` input for lists of a type, derived from the graph model; works of all types share one. */
export function whereInput(listed: TypeName): ClassType {
  const type = conditionType(listed);
  const known = inputs.get(type);
  if (known !== undefined) return known;
  class Where {}
  inputs.set(type, Where);

  InputType(`${type}Where`, {
    description: `Conditions on ${withArticle(toWords(type))}, all of which must be met.`,
  })(Where);
  const declare = (name: string, field: Parameters<typeof Field>[0], description: string): void =>
    Field(field, { nullable: true, description })(Where.prototype, name);

  for (const [name, field] of conditionFields(type)) {
    const input = inputFor(field);
    declare(name, () => input, describe(type, name, field));
  }
  declare('AND', () => [Where], 'All of these must be met too.');
  declare('OR', () => [Where], 'At least one of these must be met too; an empty list never is.');
  declare('NOT', () => Where, 'These must not be met.');
  return Where;
}

/** Created at once, not in a thunk: type-graphql must know every class before it builds the schema. */
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
        `How many items of a list, each ${withArticle(toWords(target))}, must meet conditions.`,
        quantified(target, whereInput(target)),
      );
    }
  }
}

function describe(type: TypeName, name: string, field: ConditionField): string {
  if (field.kind !== 'link') return `Conditions on \`${name}\`.`;
  if (field.form === 'id') return idConditions[name] ?? `The id of its ${toWords(name)}.`;
  switch (modelOf(type).links[field.link]?.cardinality) {
    case 'optional':
      return `Conditions on \`${name}\`; not met where there is none.`;
    case 'list':
    case 'connection':
      return field.form === 'nested'
        ? `Conditions that one of \`${field.link}\` must meet.`
        : `Conditions on the list \`${name}\`.`;
    default:
      return `Conditions on \`${name}\`.`;
  }
}

const idConditions: Readonly<Record<string, string>> = {
  with: 'The id of an entity at either end.',
  setAfter: 'The id of a work that it certainly follows in story time.',
  setBefore: 'The id of a work that it certainly precedes in story time.',
};
