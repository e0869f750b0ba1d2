import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import type { ConcreteType } from '../../domain/type-names.js';
import type { Compiler } from '../compiler.js';
import type { FieldGroup } from './collect-fields.js';
import { type Input, readArguments } from './input.js';

/** The arguments of a field, those with defaults included. */
export function inputsOf(
  compiler: Compiler,
  parent: GraphQLObjectType,
  [node]: FieldGroup,
): ReadonlyMap<string, Input> {
  const definition = parent.getFields()[node.name.value];
  return readArguments(node.arguments, definition?.args ?? [], compiler);
}

/** The object type that a field leads to, once lists and the like are taken off. */
export function fieldType(parent: GraphQLObjectType, [node]: FieldGroup): GraphQLObjectType {
  const field = parent.getFields()[node.name.value];
  const type = field && getNamedType(field.type);
  if (isObjectType(type)) return type;
  throw new TypeError(`${parent.name}.${node.name.value} is no field with an object type.`);
}

/** A type of the graph as the schema has it. */
export function objectType(compiler: Compiler, name: ConcreteType): GraphQLObjectType {
  const type = compiler.schema.getType(name);
  if (isObjectType(type)) return type;
  throw new TypeError(`The schema has no object type ${name}.`);
}
