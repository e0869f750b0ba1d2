import type { GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import { type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from 'graphql';
import { ThroughlineError } from '../errors.js';
import {
  checkVariables,
  costOf,
  type PlannedOperation,
  type PlanOperation,
} from '../plan/index.js';
import type { AnswerObject } from '../store/graph-store.js';
import type { OperationContext } from './operation-context.js';

/** An operation whose part of the graph has been read. */
export interface FetchedOperation {
  readonly planned: PlannedOperation;
  readonly answer: AnswerObject;
  /** How many objects the answer might have held, of how many it may hold. */
  readonly cost: { readonly objects: number; readonly limit: number };
}

/**
 * Plans an operation and fetches it in one call. Undefined when its variables do not fit their
 * types: graphql-js then reports each of them. Throws a ThroughlineError when it may not run.
 */
export async function fetchOperation(
  plan: PlanOperation,
  schema: GraphQLSchema,
  maxCost: number,
  request: GraphQLRequestContextDidResolveOperation<OperationContext>,
): Promise<FetchedOperation | undefined> {
  const { document, operation, contextValue } = request;
  // Operations that cannot run, unnamed among several or no query, are for graphql-js to refuse.
  if (operation?.operation !== 'query') return undefined;
  const variables = readVariables(schema, operation, request.request.variables);
  if (variables === undefined) return undefined;

  const planned = plan(document, operation, variables);
  if (planned.plan === null) {
    return { planned, answer: {}, cost: { objects: 0, limit: maxCost } };
  }
  const objects = costOf(planned.plan);
  if (objects > maxCost) {
    throw new ThroughlineError(
      'QUERY_TOO_COSTLY',
      `An answer may hold ${maxCost} objects and this one might hold ${objects}: ask for shorter lists or fewer levels.`,
      { details: { cost: { objects, limit: maxCost } } },
    );
  }
  const answer = await contextValue.store.fetch(planned.plan, { signal: contextValue.signal });
  contextValue.answer = answer;
  return { planned, answer, cost: { objects, limit: maxCost } };
}

const NO_VARIABLES = Object.freeze({});

function readVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> = NO_VARIABLES,
): Readonly<Record<string, unknown>> | undefined {
  const definitions = operation.variableDefinitions ?? [];
  if (definitions.length === 0) return NO_VARIABLES;
  checkVariables(variables);
  return getVariableValues(schema, definitions, variables, { maxErrors: 1 }).coerced;
}
