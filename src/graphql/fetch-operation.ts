import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import { ThroughlineError } from '../errors.js';
import {
  checkDocument,
  checkVariables,
  costOf,
  createPlanner,
  type DocumentLimits,
  MAX_SIZE,
  type PlannedOperation,
  type PlanShape,
  sizeOf,
} from '../plan/index.js';
import type { AnswerObject } from '../store/graph-store.js';
import type { OperationContext } from './operation-context.js';

export interface OperationLimits extends DocumentLimits {
  /** The most tokens of a document, and of variables as they would stand in one. */
  readonly maxTokens: number;
  /** The most objects that an answer may hold (see costOf). */
  readonly maxCost: number;
}

/** An operation whose part of the graph has been read. */
export interface FetchedOperation {
  readonly planned: PlannedOperation;
  readonly answer: AnswerObject;
  /** How many objects the answer might have held, of how many it may hold. */
  readonly cost: { readonly objects: number; readonly limit: number };
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
  const checked = new WeakSet<DocumentNode>();
  const limit = limits.maxCost;

  return async ({ document, operation }, given = NO_VARIABLES, context) => {
    if (!checked.has(document)) checkDocument(document, limits);
    checked.add(document);
    checkVariables(given, limits.maxTokens);
    const variables = readVariables(schema, operation, given);
    if (variables === undefined) return undefined;

    const planned = plan(document, operation, variables);
    const { remember } = planned;
    // What is remembered has passed the checks that look at nothing but its shape.
    if (planned.plan && remember) checkSize(planned.plan.shape);
    const objects = planned.plan ? costOf(planned.plan) : 0;
    if (objects > limit) throw tooCostly(objects, limit);
    remember?.();
    if (planned.plan === null) return { planned, answer: {}, cost: { objects, limit } };
    const answer = await context.store.fetch(planned.plan, { signal: context.signal });
    context.answer = answer;
    return { planned, answer, cost: { objects, limit } };
  };
}

function checkSize(shape: PlanShape): void {
  const size = sizeOf(shape);
  if (size <= MAX_SIZE) return;
  throw new ThroughlineError(
    'QUERY_TOO_COSTLY',
    `An operation may have a size of ${MAX_SIZE} and this one has ${size}: ask for fewer fields, levels or types of an interface at once.`,
    { details: { size: { actual: size, limit: MAX_SIZE } } },
  );
}

function tooCostly(objects: number, limit: number): ThroughlineError {
  return new ThroughlineError(
    'QUERY_TOO_COSTLY',
    `An answer may hold ${limit} objects and this one might hold ${objects}: ask for shorter lists or fewer levels.`,
    { details: { cost: { objects, limit } } },
  );
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
