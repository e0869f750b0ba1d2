import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { buildGraphQLSchema } from '../../src/graphql/index.js';
import { sizeOf } from '../../src/plan/index.js';
import { MAX_SIZE } from '../../src/plan/limits/plan-limits.js';
import { MAX_LINKS, MAX_OBJECTS } from '../../src/plan/limits/reading-limits.js';
import { shapeProperty } from './shape-property.js';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildGraphQLSchema();
});

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
      shapeProperty(schema, size, (shape) => {
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
