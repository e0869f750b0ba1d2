import {
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql';
import type { ValidOperation } from '../src/graphql/execute-operation.js';
import { createPlanner, isReadAlone, type Plan, type PlannedOperation } from '../src/plan/index.js';

/** Reads a document with one operation, which has to be valid: one that is not would test nothing. */
export function readOperation(
  schema: GraphQLSchema,
  query: string,
  rules: readonly ValidationRule[] = specifiedRules,
): ValidOperation {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error(`The document has no single operation.\n${query}`);
  refuse(validate(schema, document, rules), query);
  return { document, operation };
}

/** Plans an operation, whose variables have to be valid as well. */
export type PlanOperation = (
  query: string,
  variables?: Readonly<Record<string, unknown>>,
) => PlannedOperation;

/** Makes what plans operations; each document is read once. */
export function createOperationPlanner(
  schema: GraphQLSchema,
  rules?: readonly ValidationRule[],
): PlanOperation {
  const plan = createPlanner(schema);
  const known = new Map<string, ValidOperation>();
  return (query, variables = {}) => {
    const read = known.get(query) ?? readOperation(schema, query, rules);
    known.set(query, read);
    const { document, operation } = read;
    const definitions = operation.variableDefinitions ?? [];
    const { coerced, errors = [] } = getVariableValues(schema, definitions, variables);
    refuse(errors, query);
    return plan(document, operation, coerced ?? {});
  };
}

/** The plan of an operation that reads something from the graph. */
export function planOf({ plan }: PlannedOperation): Plan {
  if (plan !== null && isReadAlone(plan)) return plan;
  throw new Error('The operation reads nothing from the graph, or makes something of it.');
}

function refuse(errors: readonly Error[], query: string): void {
  if (errors.length > 0) throw new AggregateError(errors, `${errors.join('\n')}\n${query}`);
}
