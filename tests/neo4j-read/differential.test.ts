import fc from 'fast-check';
import type { ImportPlan } from '../../src/domain/graph.js';
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

/** By code point these come in the other order than by code unit. */
const ODD = ['\u{1f3ac}', '\ufa11'] as const;

/** The same graph, a third of its names begun with such characters. */
function withOddNames(plan: ImportPlan): ImportPlan {
  const nodes = plan.nodes.map((node, i) => {
    const odd = ODD[i % 6];
    const { name } = node.properties;
    if (odd === undefined || typeof name !== 'string') return node;
    return { ...node, properties: { ...node.properties, name: `${odd} ${name}` } };
  });
  return { ...plan, nodes };
}

describeNeo4j('Memory and Neo4j', (database) => {
  it(
    `answer ${RUNS} generated operations with the same bytes`,
    async () => {
      const schema = await buildGraphQLSchema();
      const plan = withOddNames(await readSeed());
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
