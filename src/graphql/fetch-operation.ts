import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import {
  type Cost,
  type CostLimits,
  checkCost,
  checkDocument,
  checkShape,
  checkVariables,
  createCostPredictor,
  createPlanner,
  type DocumentLimits,
  type PlannedOperation,
} from '../plan/index.js';
import type { AnswerObject } from '../store/graph-store.js';
import type { OperationContext } from './operation-context.js';

export interface OperationLimits extends DocumentLimits, CostLimits {
  /** The most tokens of a document, and of variables as they would stand in one. */
  readonly maxTokens: number;
}

/** An operation whose part of the graph has been read. */
export interface FetchedOperation {
  readonly planned: PlannedOperation;
  readonly answer: AnswerObject;
  readonly cost: ReportedCost;
}

/** What clients are told of the cost of an answer. */
export interface ReportedCost {
  /** How many objects the answer might have held, and how many it may. */
  readonly objects: number;
  readonly limit: number;
  /** How many things might have been looked at for it, and how many may. */
  readonly work: number;
  readonly workLimit: number;
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
 * Plans operations and fetches each in one call. Undefined when its variables do not fit their
 * types: graphql-js then reports each of them. Throws a ThroughlineError when it may not run.
 */
export function createFetch(schema: GraphQLSchema, limits: OperationLimits): FetchOperation {
  const plan = createPlanner(schema);
  const predict = createCostPredictor();
  const checked = new WeakSet<DocumentNode>();

  return async ({ document, operation }, given = NO_VARIABLES, context) => {
    if (!checked.has(document)) checkDocument(document, limits);
    checked.add(document);
    checkVariables(given, limits.maxTokens);
    const variables = readVariables(schema, operation, given);
    if (variables === undefined) return undefined;

    const planned = plan(document, operation, variables);
    const { remember } = planned;
    if (planned.plan === null) {
      remember?.();
      return { planned, answer: {}, cost: report({ objects: 0, work: 0 }) };
    }
    // What is remembered has passed the checks that look at nothing but its shape.
    if (remember) checkShape(planned.plan.shape);
    const { store, signal } = context;
    const cost = predict(planned.plan, await store.statistics({ signal }));
    checkCost(cost, limits);
    remember?.();
    const answer = await store.fetch(planned.plan, { signal, work: cost.unsharedWork });
    context.answer = answer;
    return { planned, answer, cost: report(cost) };
  };

  function report({ objects, work }: Pick<Cost, 'objects' | 'work'>): ReportedCost {
    return { objects, limit: limits.maxCost, work, workLimit: limits.maxWork };
  }
}

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
