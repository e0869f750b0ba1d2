import type { FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { ReadingCount } from './limits/reading-limits.js';
import type { Value, ValueRef } from './plan.js';
import type { InputScope, ReadValue } from './read/input.js';

/** Turns what a client sent into a plan's value; throws a ThroughlineError when it does not do. */
export type Convert<Of extends Value = Value> = (value: unknown) => Of;

/** What is at hand while one operation is compiled. */
export interface Compiler extends InputScope, ReadingCount {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced, but for this compilation only: their values reach the plan through `value`. */
  readonly variables: InputScope['variables'];
  /** Leaves a value open in the shape, to be read from each request's variables. */
  readonly value: <Of extends Value>(read: ReadValue, convert: Convert<Of>) => ValueRef<Of>;
}
