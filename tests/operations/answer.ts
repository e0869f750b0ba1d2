import {
  execute,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  parse,
  validate,
} from 'graphql';
import { answerData, createOperationContext } from '../../src/graphql/index.js';
import { createPlanner, type Plan, printPlan } from '../../src/plan/index.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import type { Operation } from './arbitrary-operation.js';

export interface Answered {
  /** The plan as text; empty when nothing is read from the graph. */
  readonly plan: string;
  /** The data as it is returned when resolvers have no part in it. */
  readonly straight: string;
  /** The data as graphql-js completes it from the same answer. */
  readonly completed: string;
  /** How often the store was asked. */
  readonly fetches: number;
}

/** Answers operations in both ways that the server knows. */
export function createAnswerer(schema: GraphQLSchema, store: GraphStore) {
  const plan = createPlanner(schema);
  return async ({ query, variables }: Operation): Promise<Answered> => {
    const document = parse(query);
    const invalid = validate(schema, document);
    if (invalid.length > 0) throw new AggregateError(invalid, `${invalid.join('\n')}\n${query}`);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('The document has no single operation.');
    const { coerced, errors } = getVariableValues(
      schema,
      operation.variableDefinitions ?? [],
      variables,
    );
    if (!coerced) throw new AggregateError(errors ?? [], String(errors));

    let fetches = 0;
    const fetch = (asked: Plan) => {
      fetches += 1;
      return store.fetch(asked);
    };
    const planned = plan(document, operation, coerced);
    const answer = planned.plan ? await fetch(planned.plan) : {};
    const contextValue = {
      ...createOperationContext({ store, signal: AbortSignal.timeout(10_000) }),
      answer,
    };
    const result = await execute({ schema, document, variableValues: variables, contextValue });
    if (result.errors)
      throw new AggregateError(result.errors, `${result.errors.join('\n')}\n${query}`);
    return {
      plan: planned.plan ? printPlan(planned.plan) : '',
      straight: JSON.stringify(planned.computed ? result.data : answerData(planned, answer)),
      completed: JSON.stringify(result.data),
      fetches,
    };
  };
}
