import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import { makeAnswers } from '../making/make-answers.js';
import {
  addCosts,
  type Cost,
  type CostLimits,
  checkAnswer,
  checkCost,
  checkShape,
  checkVariables,
  createCostPredictor,
  createPlanner,
  findCostliest,
  fragmentsOf,
  type PlannedOperation,
} from '../plan/index.js';
import type { GraphStore } from '../store/graph-store.js';
import { createTriviaMakers, newSealing, type SealOptions } from '../trivia/index.js';
import { type Answer, failed } from './answer.js';
import { answerData } from './answer-data.js';
import { countObjects } from './count-objects.js';
import { type Introspected, introspect } from './introspect.js';
import { findPath, locateError } from './locate-error.js';

export interface ExecutionLimits extends CostLimits {
  /** The most tokens of a document, and of variables as they would stand in one. */
  readonly maxTokens: number;
}

/** An operation of a document that has been validated. */
export interface ValidOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

export type Variables = Readonly<Record<string, unknown>>;

/** Answers an operation, until the signal ends it; what fails is part of the answer. */
export type ExecuteOperation = (
  valid: ValidOperation,
  variables: Variables | undefined,
  signal: AbortSignal,
) => Promise<Answer>;

/** What an answer tells clients of its cost. */
export interface ReportedCost {
  /** How many objects the answer might have held, and how many it may. */
  readonly objects: number;
  readonly limit: number;
  /** How many things might have been looked at for it, and how many may. */
  readonly work: number;
  readonly workLimit: number;
}

/** graphql-js stops reading variables or validating here, and says so in one error more. */
export const MAX_ERRORS = 8;

/** Plans operations and answers each with one call to the store at most. */
export function createExecutor(
  schema: GraphQLSchema,
  store: GraphStore,
  limits: ExecutionLimits,
  sealing: SealOptions = newSealing(),
): ExecuteOperation {
  const answers = makeAnswers(store, createTriviaMakers(store, sealing));
  const plan = createPlanner(schema);
  const predict = createCostPredictor();

  async function answer(
    valid: ValidOperation,
    variables: Variables,
    signal: AbortSignal,
  ): Promise<Answer> {
    const { document, operation } = valid;
    const planned = plan(document, operation, variables);
    try {
      return await answerPlanned(valid, planned, variables, signal);
    } catch (error) {
      throw findPath(error, planned);
    }
  }

  async function answerPlanned(
    { document }: ValidOperation,
    planned: PlannedOperation,
    variables: Variables,
    signal: AbortSignal,
  ): Promise<Answer> {
    const { plan: asked, introspection, remember } = planned;
    // What is remembered has passed the checks that look at nothing but its shape.
    if (asked && remember) checkShape(asked.shape);
    const described =
      introspection.size > 0
        ? introspect({ schema, fragments: fragmentsOf(document), variables }, introspection, limits)
        : NOTHING;
    const graph = asked && (await answers.graph({ signal }));
    const cost =
      asked && graph ? addCosts(described.cost, predict(asked, graph.statistics)) : described.cost;
    checkCost(cost, limits, (part) =>
      asked && graph ? findCostliest(asked, graph.statistics, part) : undefined,
    );
    remember?.();
    const read = asked ? await answers.fetch(asked, { signal, work: cost.unsharedWork }) : {};
    if (asked) checkAnswer(countObjects(asked.shape, read), limits);
    const data = answerData(planned, read, described.data);
    return {
      response: { data, extensions: { cost: report(cost) } },
      status: 200,
      faults: NO_FAULTS,
      ...(graph && { version: graph.version }),
    };
  }

  function report({ objects, work }: Pick<Cost, 'objects' | 'work'>): ReportedCost {
    return { objects, limit: limits.maxCost, work, workLimit: limits.maxWork };
  }

  return async (valid, given = NO_VARIABLES, signal) => {
    try {
      checkVariables(given, limits.maxTokens);
      const { coerced, errors } = readVariables(schema, valid.operation, given);
      return coerced === undefined ? failed(errors) : await answer(valid, coerced, signal);
    } catch (error) {
      return failed([locateError(error, valid)]);
    }
  };
}

const NOTHING: Introspected = Object.freeze({
  data: Object.freeze({}),
  cost: Object.freeze({ objects: 0, work: 0, unsharedWork: 0, characters: 0 }),
});
const NO_FAULTS = Object.freeze([]);
const NO_VARIABLES = Object.freeze({});

type ReadVariables = ReturnType<typeof getVariableValues>;

function readVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Variables,
): ReadVariables {
  return variableDefinitions.length === 0
    ? NONE_READ
    : getVariableValues(schema, variableDefinitions, variables, { maxErrors: MAX_ERRORS });
}

const NONE_READ: ReadVariables = Object.freeze({ coerced: NO_VARIABLES });
