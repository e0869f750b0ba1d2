import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import {
  addCosts,
  type Cost,
  type CostLimits,
  checkCost,
  checkShape,
  checkVariables,
  createCostPredictor,
  createPlanner,
  fragmentsOf,
} from '../plan/index.js';
import { answerData } from './answer-data.js';
import { type Introspected, introspect } from './introspect.js';
import type { FetchedOperation, OperationContext, ReportedCost } from './operation-context.js';

export interface FetchLimits extends CostLimits {
  /** The most tokens of a document, and of variables as they would stand in one. */
  readonly maxTokens: number;
}

/** An operation of a document that has been validated. */
export interface ResolvedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

export type FetchOperation = (
  resolved: ResolvedOperation,
  variables: Readonly<Record<string, unknown>> | undefined,
  context: OperationContext,
) => Promise<FetchedOperation | undefined>;

/**
 * Plans operations and answers each with one call to the store at most. Undefined when its variables
 * do not fit their types: graphql-js then reports each of them. Throws a ThroughlineError when it may
 * not run.
 */
export function createFetch(schema: GraphQLSchema, limits: FetchLimits): FetchOperation {
  const plan = createPlanner(schema);
  const predict = createCostPredictor();

  return async ({ document, operation }, given = NO_VARIABLES, context) => {
    checkVariables(given, limits.maxTokens);
    const variables = readVariables(schema, operation, given);
    if (variables === undefined) return undefined;

    const planned = plan(document, operation, variables);
    const { plan: asked, introspection, remember } = planned;
    // What is remembered has passed the checks that look at nothing but its shape.
    if (asked && remember) checkShape(asked.shape);
    const { store, signal } = context;
    const told =
      introspection.size > 0
        ? introspect({ schema, fragments: fragmentsOf(document), variables }, introspection, limits)
        : NOTHING;
    const cost = asked
      ? addCosts(told.cost, predict(asked, await store.statistics({ signal })))
      : told.cost;
    checkCost(cost, limits);
    remember?.();
    const answer = asked ? await store.fetch(asked, { signal, work: cost.unsharedWork }) : {};
    return { planned, data: answerData(planned, answer, told.data), cost: report(cost) };
  };

  function report({ objects, work }: Pick<Cost, 'objects' | 'work'>): ReportedCost {
    return { objects, limit: limits.maxCost, work, workLimit: limits.maxWork };
  }
}

const NOTHING: Introspected = Object.freeze({
  data: Object.freeze({}),
  cost: Object.freeze({ objects: 0, work: 0, unsharedWork: 0, characters: 0 }),
});
const NO_VARIABLES = Object.freeze({});

function readVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | undefined {
  const definitions = operation.variableDefinitions ?? [];
  if (definitions.length === 0) return NO_VARIABLES;
  return getVariableValues(schema, definitions, variables, { maxErrors: 1 }).coerced;
}
