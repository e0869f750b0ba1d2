import {
  execute,
  type GraphQLSchema,
  isAbstractType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { readConfig } from '../../src/config.js';
import { ThroughlineError } from '../../src/errors.js';
import { createExecutor, type ValidOperation } from '../../src/graphql/execute-operation.js';
import type { Answer } from '../../src/graphql/index.js';
import { type Plan, printPlan } from '../../src/plan/index.js';
import { concreteType, type GraphStore } from '../../src/store/graph-store.js';
import { readOperation } from '../valid-operation.js';
import type { Operation } from './arbitrary-operation.js';

/** Longer than any operation takes, so that only a store that hangs is cut off. */
const TIMEOUT_MS = 60_000;

export interface Answered {
  /** The plan as text; empty when nothing is read from the graph. */
  readonly plan: string;
  /** The data as it is returned. */
  readonly straight: string;
  /** The same as completed by graphql-js, which checks all types. */
  readonly completed: string;
  /** How often the store was asked. */
  readonly fetches: number;
}

/** Reads operations, each once for all stores. */
export function createReader(schema: GraphQLSchema): (operation: Operation) => ValidOperation {
  const known = new WeakMap<Operation, ValidOperation>();
  return (asked) => {
    const read = known.get(asked);
    if (read !== undefined) return read;
    const valid = readOperation(schema, asked.query);
    known.set(asked, valid);
    return valid;
  };
}

/**
 * Answers operations as the server does, within its limits, and once more with graphql-js. Rejects with
 * a ThroughlineError where the server refuses one.
 */
export function createAnswerer(
  schema: GraphQLSchema,
  store: GraphStore,
  read = createReader(schema),
) {
  readByResponseName(schema);
  /** What the store was asked for each operation, by the operation's signal. */
  const plans = new Map<AbortSignal | undefined, Plan[]>();
  const watched: GraphStore = {
    ...store,
    fetch(plan, options) {
      plans.get(options?.signal)?.push(plan);
      return store.fetch(plan, options);
    },
  };
  const answer = createExecutor(schema, watched, readConfig({}).limits);
  return async (asked: Operation): Promise<Answered> => {
    const valid = read(asked);
    const { variables } = asked;
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const fetched: Plan[] = [];
    plans.set(signal, fetched);
    const data = dataOf(await answer(valid, variables, signal));
    plans.delete(signal);
    const { document } = valid;
    const result = await execute({ schema, document, variableValues: variables, rootValue: data });
    if (result.errors) throw failure(asked, result.errors);
    return {
      plan: fetched.map(printPlan).join(''),
      straight: JSON.stringify(data),
      completed: JSON.stringify(result.data),
      fetches: fetched.length,
    };
  };
}

/** The data of an answer; throws what the server refuses or fails with. */
function dataOf({ response, faults: [fault] }: Answer): object {
  if (fault !== undefined) throw fault;
  const [error] = response.errors ?? [];
  if (error !== undefined) throw new ThroughlineError(error.extensions.code, error.message);
  return response.data ?? {};
}

/**
 * Makes fields read what was fetched under their response names, for which aliases and arguments have
 * been applied already.
 */
function readByResponseName(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (isAbstractType(type)) type.resolveType = (value) => value[concreteType];
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve = (source, _args, _context, info) => source[info.path.key];
    }
  }
}

function failure(asked: Operation, errors: readonly Error[]): AggregateError {
  return new AggregateError(errors, `${errors.join('\n')}\n${print(asked)}`);
}

function print({ query, variables }: Operation): string {
  return `${query}\n${JSON.stringify(variables)}`;
}
