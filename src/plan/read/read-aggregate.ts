import type { GraphQLObjectType } from 'graphql';
import { propertyOf } from '../../domain/graph-model.js';
import type { TypeName } from '../../domain/type-names.js';
import { type Compiler, compileAt } from '../compiler.js';
import type { Aggregate, AggregateField } from '../plan.js';
import { collectFields, type FieldGroup, subselections } from './collect-fields.js';
import { fieldType, inputsOf } from './look-up-schema.js';
import { readParts } from './read-parts.js';
import { readValue } from './read-value.js';

/** Reads what is asked of all items of a list, or of those of a group. */
export function readAggregate(
  compiler: Compiler,
  parent: GraphQLObjectType,
  listed: TypeName,
  name: string,
  group: FieldGroup,
): Aggregate {
  const type = fieldType(parent, group);
  return {
    kind: 'aggregate',
    name,
    listed,
    fields: [...collectFields(compiler, type, subselections(group))].map(([response, nodes]) =>
      compileAt(compiler, response, (within) => readField(within, type, listed, response, nodes)),
    ),
  };
}

function readField(
  compiler: Compiler,
  aggregate: GraphQLObjectType,
  listed: TypeName,
  name: string,
  group: FieldGroup,
): AggregateField {
  const property = group[0].name.value;
  if (property === '__typename') return { kind: 'typename', name, typename: aggregate.name };
  if (property === 'count') return { kind: 'count', name };
  const isMoney = propertyOf(listed, property).kind === 'money';
  const currency = inputsOf(compiler, aggregate, group).get('currency');
  return {
    kind: 'summary',
    name,
    property,
    currency: isMoney ? readValue(compiler, currency, String) : null,
    parts: readParts(compiler, fieldType(aggregate, group), group) ?? [],
  };
}
