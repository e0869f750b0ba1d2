import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import type { ImportPlan } from '../../src/domain/graph.js';
import { buildGraphQLSchema } from '../../src/graphql/index.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { createMemoryStore } from '../../src/store/memory/index.js';
import { createNeo4jStore } from '../../src/store/neo4j/index.js';
import { createAnswerer } from '../operations/answer.js';
import { arbitraryOperation } from '../operations/arbitrary-operation.js';
import { valuePool } from '../operations/value-pool.js';
import { readSeed } from '../read-seed.js';

const uri = process.env.NEO4J_URI ?? 'bolt://127.0.0.1:17688';
const runs = Number(process.env.DIFFERENTIAL_RUNS ?? 200);

describe('memory and Neo4j', () => {
  let schema: GraphQLSchema;
  let plan: ImportPlan;
  let store: GraphStore;

  beforeAll(async () => {
    schema = await buildGraphQLSchema();
    plan = await readSeed();
    store = createNeo4jStore({ uri, timeoutMs: 60_000 });
    await store.apply(plan);
  }, 120_000);
  afterAll(() => store.close());

  it(`answer ${runs} generated operations with the same bytes`, async () => {
    const inMemory = createAnswerer(schema, createMemoryStore(plan));
    const inNeo4j = createAnswerer(schema, store);
    await fc.assert(
      fc.asyncProperty(arbitraryOperation(schema, valuePool(plan)), async (operation) => {
        const [expected, { straight, completed, fetches }] = await Promise.all([
          inMemory(operation),
          inNeo4j(operation),
        ]);
        expect(straight).toBe(expected.straight);
        expect(completed).toBe(expected.completed);
        expect(fetches).toBe(expected.fetches);
      }),
      { numRuns: runs, ...(process.env.SEED ? { seed: Number(process.env.SEED) } : {}) },
    );
  }, 3_600_000);
});
