import fc from 'fast-check';
import { buildGraphQLSchema } from '../../src/graphql/index.js';
import { createMemoryStore } from '../../src/store/memory/index.js';
import { createNeo4jStore } from '../../src/store/neo4j/index.js';
import { describeNeo4j } from '../neo4j/start-neo4j.js';
import { createAnswerer } from '../operations/answer.js';
import { arbitraryOperation } from '../operations/arbitrary-operation.js';
import { valuePool } from '../operations/value-pool.js';
import { readSeed } from '../read-seed.js';

const RUNS = Number(process.env.DIFFERENTIAL_RUNS ?? 200);
const SEED = process.env.DIFFERENTIAL_SEED;
const RUN_MS = 10_000;

describeNeo4j('Memory and Neo4j', (database) => {
  it(
    `answer ${RUNS} generated operations with the same bytes`,
    async () => {
      const schema = await buildGraphQLSchema();
      const plan = await readSeed();
      const store = createNeo4jStore({ ...database().settings, timeoutMs: 60_000 });
      try {
        await store.apply(plan);
        const inMemory = createAnswerer(schema, createMemoryStore(plan));
        const inNeo4j = createAnswerer(schema, store);
        const property = fc.asyncProperty(
          arbitraryOperation(schema, valuePool(plan)),
          async (operation) => {
            const [expected, found] = await Promise.all([inMemory(operation), inNeo4j(operation)]);
            expect(found).toEqual(expected);
          },
        );
        const seed = SEED === undefined ? {} : { seed: Number(SEED) };
        await fc.assert(property, { numRuns: RUNS, ...seed });
      } finally {
        await store.close();
      }
    },
    RUNS * RUN_MS,
  );
});
