import {
  type ArgumentNode,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  Kind,
  type ListValueNode,
  type ValueNode,
  valueFromAST,
} from 'graphql';
import { badUserInput, type ThroughlineError } from '../../errors.js';
import type { ReadingCount } from '../limits/reading-limits.js';

export type Variables = Readonly<Record<string, unknown>>;

/** Gives a leaf's value for the variables of a request. */
export type ReadValue = (variables: Variables) => unknown;

/**
 * An argument taken apart: objects and lists of objects belong to a plan's shape, leaves to its
 * values, whether they came as literals or inside a variable. A list of scalars is one leaf.
 */
export type Input =
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, Input> }
  | { readonly kind: 'list'; readonly items: readonly Input[] }
  | { readonly kind: 'leaf'; readonly value: unknown; readonly read: ReadValue }
  | { readonly kind: 'null' };

/** What reading arguments needs. */
export interface InputScope extends Pick<ReadingCount, 'countObject'> {
  readonly variables: Variables;
}

/** The arguments of a field; those not given, by null variables included, are absent. */
export function readArguments(
  nodes: readonly ArgumentNode[] | undefined,
  definitions: readonly GraphQLArgument[],
  scope: InputScope,
): ReadonlyMap<string, Input> {
  const inputs = new Map<string, Input>();
  for (const definition of definitions) {
    const node = nodes?.find((argument) => argument.name.value === definition.name);
    const input =
      (node && readNode(node.value, definition.type, scope)) ?? defaultOf(definition, scope);
    if (input !== undefined) inputs.set(definition.name, input);
  }
  return inputs;
}

function defaultOf(
  { defaultValue, type }: GraphQLArgument | GraphQLInputField,
  scope: InputScope,
): Input | undefined {
  return fromValue(defaultValue, type, () => defaultValue, scope);
}

function readNode(node: ValueNode, type: GraphQLInputType, scope: InputScope): Input | undefined {
  const { variables } = scope;
  if (node.kind === Kind.VARIABLE) {
    const name = node.name.value;
    // A variable with a default may be used where null is not allowed, and still be set to null.
    if (variables[name] === null && isNonNullType(type)) throw nullVariable(name);
    return fromValue(variables[name], type, (request) => request[name], scope);
  }
  if (node.kind === Kind.NULL) return { kind: 'null' };

  const nullable = getNullableType(type);
  if (isInputObjectType(nullable) && node.kind === Kind.OBJECT) {
    scope.countObject();
    const fields = new Map<string, Input>();
    for (const field of node.fields) {
      const definition = nullable.getFields()[field.name.value];
      const input = definition && readNode(field.value, definition.type, scope);
      if (input !== undefined) fields.set(field.name.value, input);
    }
    for (const definition of Object.values(nullable.getFields())) {
      if (fields.has(definition.name)) continue;
      const input = defaultOf(definition, scope);
      if (input !== undefined) fields.set(definition.name, input);
    }
    return { kind: 'object', fields };
  }
  if (isListType(nullable) && isInputObjectType(getNullableType(nullable.ofType))) {
    const nodes = node.kind === Kind.LIST ? node.values : [node];
    const items = nodes.map((item) => readNode(item, nullable.ofType, scope));
    return { kind: 'list', items: items.map((item) => item ?? { kind: 'null' }) };
  }
  // Only lists of scalars can still have variables within.
  if (node.kind === Kind.LIST) {
    const read: ReadValue = (request) => readList(node, type, request);
    return { kind: 'leaf', value: read(variables), read };
  }
  const value = valueFromAST(node, type, variables);
  return { kind: 'leaf', value, read: () => value };
}

function readList(node: ListValueNode, type: GraphQLInputType, variables: Variables): unknown {
  for (const item of node.values) {
    if (item.kind !== Kind.VARIABLE || variables[item.name.value] !== null) continue;
    const nullable = getNullableType(type);
    if (isListType(nullable) && isNonNullType(nullable.ofType)) throw nullVariable(item.name.value);
  }
  return valueFromAST(node, type, variables);
}

function nullVariable(name: string): ThroughlineError {
  return badUserInput(`"$${name}" is null and is used where a value is required.`);
}

/** The same for a value that has been coerced already. */
function fromValue(
  value: unknown,
  type: GraphQLInputType,
  read: ReadValue,
  scope: InputScope,
): Input | undefined {
  if (value === undefined) return undefined;
  if (value === null) return { kind: 'null' };

  const nullable = getNullableType(type);
  if (isInputObjectType(nullable)) {
    scope.countObject();
    const fields = new Map<string, Input>();
    for (const [name, field] of Object.entries(value)) {
      const definition = nullable.getFields()[name];
      const readField: ReadValue = (request) => child(read(request), name);
      const input = definition && fromValue(field, definition.type, readField, scope);
      if (input !== undefined) fields.set(name, input);
    }
    return { kind: 'object', fields };
  }
  if (isListType(nullable) && isInputObjectType(getNullableType(nullable.ofType))) {
    const items = (value as readonly unknown[]).map((item, index): Input => {
      const readItem: ReadValue = (request) => child(read(request), index);
      return fromValue(item, nullable.ofType, readItem, scope) ?? { kind: 'null' };
    });
    return { kind: 'list', items };
  }
  return { kind: 'leaf', value, read };
}

function child(value: unknown, key: string | number): unknown {
  return (value as Readonly<Record<string | number, unknown>>)[key];
}

/**
 * Prints what a plan's shape may depend on in a variable: which parts it has, how many, and its enum
 * values, currencies and booleans; not its texts, numbers and dates.
 */
export function printStructure(value: unknown, type: GraphQLInputType): string {
  if (value === undefined) return '';
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);

  const nullable = getNullableType(type);
  if (isInputObjectType(nullable)) {
    const fields = nullable.getFields();
    const prints = Object.entries(value).map(([name, field]) => {
      const definition = fields[name];
      return definition ? `${name}:${printStructure(field, definition.type)}` : '';
    });
    return `{${prints.join()}}`;
  }
  if (isListType(nullable) && isInputObjectType(getNullableType(nullable.ofType))) {
    const items = value as readonly unknown[];
    return `[${items.map((item) => printStructure(item, nullable.ofType)).join()}]`;
  }
  return 'getValues' in nullable || isStructural(nullable) ? String(value) : '*';
}

/** Whether values of a type decide what a plan is, as those of an enum do. */
function isStructural(type: GraphQLInputType): boolean {
  return isScalarType(type) && type.extensions.isStructural === true;
}
