import type { FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { ReadingCount } from './limits/reading-limits.js';
import type { Value, ValueRef } from './plan.js';
import type { InputScope, ReadValue } from './read/input.js';

/** Turns what a client sent into a plan's value; throws a ThroughlineError when it is not valid. */
export type Convert<Of extends Value = Value> = (value: unknown) => Of;

/** What compiling one operation needs. */
export interface Compiler extends InputScope, ReadingCount {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced. Used for the structure only: values reach the plan through `value`. */
  readonly variables: InputScope['variables'];
  /** Leaves a value open in the shape; it is read from the variables of each request. */
  readonly value: <Of extends Value>(read: ReadValue, convert: Convert<Of>) => ValueRef<Of>;
}
