import {
  execute,
  type GraphQLSchema,
  getOperationAST,
  isAbstractType,
  isIntrospectionType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { readConfig } from '../../src/config.js';
import { createFetch, type ResolvedOperation } from '../../src/graphql/fetch-operation.js';
import { printPlan } from '../../src/plan/index.js';
import { concreteType, type GraphStore } from '../../src/store/graph-store.js';
import type { Operation } from './arbitrary-operation.js';

/** More than any operation takes, so that only a store that hangs is cut off. */
const TIMEOUT_MS = 60_000;

export interface Answered {
  /** The plan as text; empty when nothing is read from the graph. */
  readonly plan: string;
  /** The data as it is returned. */
  readonly straight: string;
  /** The same as graphql-js completes it, which sees to the types of it all. */
  readonly completed: string;
  /** How often the store was asked. */
  readonly fetches: number;
}

/** Parses and validates operations, each once, however many stores are asked. */
export function createReader(schema: GraphQLSchema): (operation: Operation) => ResolvedOperation {
  const known = new WeakMap<Operation, ResolvedOperation>();
  return (asked) => {
    const read = known.get(asked);
    if (read !== undefined) return read;
    const document = parse(asked.query);
    const invalid = validate(schema, document);
    if (invalid.length > 0) throw failure(asked, invalid);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('The document has no single operation.');
    known.set(asked, { document, operation });
    return { document, operation };
  };
}

/**
 * Answers operations in both ways that the server knows, within its limits. Rejects with a
 * ThroughlineError where the server refuses one.
 */
export function createAnswerer(
  schema: GraphQLSchema,
  store: GraphStore,
  readOperation = createReader(schema),
) {
  readByResponseName(schema);
  const fetch = createFetch(schema, readConfig({}).limits);
  return async (asked: Operation): Promise<Answered> => {
    let fetches = 0;
    const counted: GraphStore = {
      ...store,
      fetch(plan, options) {
        fetches += 1;
        return store.fetch(plan, options);
      },
    };
    const resolved = readOperation(asked);
    const { variables } = asked;
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const fetched = await fetch(resolved, variables, { store: counted, signal });
    if (fetched === undefined) throw new Error(`The variables do not fit.\n${print(asked)}`);
    const { planned, data } = fetched;
    const { document } = resolved;
    const result = await execute({ schema, document, variableValues: variables, rootValue: data });
    if (result.errors) throw failure(asked, result.errors);
    return {
      plan: planned.plan ? printPlan(planned.plan) : '',
      straight: JSON.stringify(data),
      completed: JSON.stringify(result.data),
      fetches,
    };
  };
}

/**
 * Makes fields read what was fetched under their response names: aliases and arguments have been dealt
 * with by then.
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
