import type { FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { ThroughlineError } from '../errors.js';
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
  /** The response names that lead to the field that is being read. */
  readonly path: readonly string[];
  /** Leaves a value of this field open in the shape; it is read from the variables of each request. */
  readonly value: <Of extends Value>(read: ReadValue, convert: Convert<Of>) => ValueRef<Of>;
  /** The same for any field. */
  readonly valueAt: <Of extends Value>(
    path: Compiler['path'],
    read: ReadValue,
    convert: Convert<Of>,
  ) => ValueRef<Of>;
}

/** Compiles a field by what is given its compiler, and says of its errors that they are about it. */
export function compileAt<Compiled>(
  compiler: Compiler,
  name: string,
  compile: (compiler: Compiler) => Compiled,
): Compiled {
  const path = [...compiler.path, name];
  return placed(path, () =>
    compile({
      ...compiler,
      path,
      value: (read, convert) => compiler.valueAt(path, read, convert),
    }),
  );
}

/** Says of errors that they are about a field, unless they are known to be about one within it. */
export function placed<Result>(path: Compiler['path'], run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw error instanceof ThroughlineError ? error.at({ path }) : error;
  }
}
