import { getOperationAST, getVariableValues, parse, validate } from 'graphql';
import type { Plan } from '../src/plan/plan.js';
import { importBuilt } from './built.js';

export type Variables = Readonly<Record<string, unknown>>;

/** Plans a query for values of its variables, as the server would. */
export type PlanQuery = (query: string, variables?: Variables) => Plan;

export async function createQueryPlanner(): Promise<PlanQuery> {
  const { buildGraphQLSchema } =
    await importBuilt<typeof import('../src/graphql/index.js')>('graphql/index.js');
  const { createPlanner, isReadAlone } =
    await importBuilt<typeof import('../src/plan/index.js')>('plan/index.js');
  const schema = await buildGraphQLSchema();
  const planOperation = createPlanner(schema);

  return (query, variables = {}) => {
    const document = parse(query);
    const operation = getOperationAST(document);
    const { coerced, errors = [] } = getVariableValues(
      schema,
      operation?.variableDefinitions ?? [],
      variables,
    );
    const faults = [...validate(schema, document), ...errors];
    if (!operation || !coerced || faults.length > 0) {
      throw new AggregateError(faults, `The query is not one of this schema: ${query}`);
    }
    const { plan } = planOperation(document, operation, coerced);
    if (plan !== null && isReadAlone(plan)) return plan;
    throw new Error(`No query that only reads the graph: ${query}`);
  };
}
