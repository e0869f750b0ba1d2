import type fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { ThroughlineError } from '../../src/errors.js';
import type { PlanShape } from '../../src/plan/index.js';
import { arbitraryOperation, type Operation } from '../operations/arbitrary-operation.js';
import type { OperationSize } from '../operations/operation-outline.js';
import { createOperationPlanner } from '../valid-operation.js';

const pool = {
  ids: ['film/ballerina'],
  idsOf: {},
  idsFor: {},
  valuesOf: {},
  texts: ['wick', 'John'],
  dates: ['2014', '2015-02'],
};

/** Shapes of generated operations that read something from the graph and whose values are accepted. */
export function arbitraryShape(
  schema: GraphQLSchema,
  size: OperationSize,
): fc.Arbitrary<PlanShape> {
  const plan = createOperationPlanner(schema);
  const shapeOf = ({ query, variables }: Operation): PlanShape | undefined => {
    try {
      return plan(query, variables).plan?.shape;
    } catch (error) {
      if (error instanceof ThroughlineError) return undefined;
      throw error;
    }
  };
  return arbitraryOperation(schema, pool, size)
    .map(shapeOf)
    .filter((shape) => shape !== undefined);
}
