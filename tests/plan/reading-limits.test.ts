import fc from 'fast-check';
import { type GraphQLSchema, getOperationAST, getVariableValues, parse } from 'graphql';
import { ThroughlineError } from '../../src/errors.js';
import { buildGraphQLSchema } from '../../src/graphql/index.js';
import { createPlanner, type PlanShape, sizeOf } from '../../src/plan/index.js';
import { MAX_SIZE } from '../../src/plan/limits/plan-limits.js';
import { MAX_LINKS, MAX_OBJECTS } from '../../src/plan/limits/reading-limits.js';
import { arbitraryOperation, type Operation } from '../operations/arbitrary-operation.js';

const pool = {
  ids: ['film/ballerina'],
  idsOf: {},
  idsFor: {},
  valuesOf: {},
  texts: ['wick', 'John'],
  dates: ['2014', '2015-02'],
};

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildGraphQLSchema();
});

/** The shape of an operation whose values are such as the planner takes. */
function shapeOf({ query, variables }: Operation): PlanShape | undefined {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The document has no single operation.');
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  try {
    return createPlanner(schema)(document, operation, coerced ?? {}).plan?.shape;
  } catch (error) {
    if (error instanceof ThroughlineError) return undefined;
    throw error;
  }
}

/** How many parts of a shape are of some kinds; what types are asked for alike counts once. */
function count(part: unknown, kinds: ReadonlySet<unknown>, seen = new Set<unknown>()): number {
  if (typeof part !== 'object' || part === null || seen.has(part)) return 0;
  seen.add(part);
  const own = 'kind' in part && kinds.has(part.kind) ? 1 : 0;
  return Object.values(part).reduce((sum, inner) => sum + count(inner, kinds, seen), own);
}

describe('what is read of an operation', () => {
  it.each([
    ['broad', { maxDepth: 3, maxFields: 8 }],
    ['deep', { maxDepth: 8, maxFields: 2 }],
  ])('is bounded no tighter than the size of its shape is, when it is %s', (_, size) => {
    fc.assert(
      fc.property(arbitraryOperation(schema, pool, size), (operation) => {
        const shape = shapeOf(operation);
        fc.pre(shape !== undefined);
        if (shape === undefined) return;
        const links = count(shape.roots, new Set(['one', 'list', 'connection']));
        const comparisons = count(shape.roots, new Set(['compare', 'isNull']));
        expect((links * MAX_SIZE) / MAX_LINKS).toBeLessThanOrEqual(sizeOf(shape));
        // Each takes an object for its property and one for the comparison.
        expect((2 * comparisons * MAX_SIZE) / MAX_OBJECTS).toBeLessThanOrEqual(sizeOf(shape));
      }),
      { numRuns: 300 },
    );
  });
});
