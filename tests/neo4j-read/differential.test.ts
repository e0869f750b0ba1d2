import fc from 'fast-check';
import type { ImportPlan } from '../../src/domain/graph.js';
import { buildGraphQLSchema } from '../../src/graphql/index.js';
import { createMemoryStore } from '../../src/store/memory/index.js';
import { createNeo4jStore } from '../../src/store/neo4j/index.js';
import { describeNeo4j } from '../neo4j/start-neo4j.js';
import { createAnswerer, createReader } from '../operations/answer.js';
import { arbitraryOperations } from '../operations/arbitrary-operation.js';
import { compareAll, createComparison } from '../operations/compare-stores.js';
import { valuePool } from '../operations/value-pool.js';
import { longSeriesDirectory, readSeed } from '../read-seed.js';

const RUNS = Number(process.env.DIFFERENTIAL_RUNS ?? 200);
const SEED = Number(process.env.FAST_CHECK_SEED);
const RUN_MS = 10_000;

/** Their order by code point is the reverse of that by code unit. */
const ODD = ['\u{1f3ac}', '\ufa11'] as const;

/** The same graph with such characters before a third of its names. */
function withOddNames(plan: ImportPlan): ImportPlan {
  const nodes = plan.nodes.map((node, i) => {
    const odd = ODD[i % 6];
    const { name } = node.properties;
    if (odd === undefined || typeof name !== 'string') return node;
    return { ...node, properties: { ...node.properties, name: `${odd} ${name}` } };
  });
  return { ...plan, nodes };
}

/**
 * Operations that differ only in their values. The database takes a hundred times as long to plan a
 * statement as to run it again, and faults with values, above all with cursors, seldom show at the
 * first values.
 */
const OPERATIONS_OF_A_PLAN = 16;
/** How many are tried with one seed, which a failure reports. */
const PLANS_OF_A_ROUND = 8;
/** The limit on shrinking a failure, which shows its operation in any case. */
const ROUND_MS = 300_000;
/** The database plans a statement on one core. */
const ROUNDS_AT_ONCE = 4;
/** Low enough that some operations with nested relations share the outcomes of conditions. */
const SHARE_FROM = 1_000;
/** With DIFFERENTIAL_REPORT, a long run reports what was compared after each so many operations. */
const REPORT = 1_000;

describeNeo4j('Memory and Neo4j', (database) => {
  it(
    `answer ${RUNS} generated operations with the same bytes`,
    async () => {
      const schema = await buildGraphQLSchema();
      const graph = withOddNames(await readSeed(longSeriesDirectory));
      const store = createNeo4jStore({
        ...database().settings,
        timeoutMs: 60_000,
        shareFrom: SHARE_FROM,
      });
      try {
        await store.apply(graph);
        const read = createReader(schema);
        const { compare, size, report } = createComparison(
          createAnswerer(schema, createMemoryStore(graph), read),
          createAnswerer(schema, store, read),
        );
        const operations = arbitraryOperations(schema, valuePool(graph), OPERATIONS_OF_A_PLAN);
        const property = fc.asyncProperty(operations, (asked) => compareAll(asked, compare));
        let rounds = 0;
        let reported = 0;
        const reportNow = (): void => {
          if (!process.env.DIFFERENTIAL_REPORT || (size() < RUNS && size() - reported < REPORT))
            return;
          reported = size();
          process.stderr.write(`${report()}\n`);
        };
        const run = async (): Promise<void> => {
          while (size() < RUNS) {
            rounds += 1;
            await fc.assert(property, {
              numRuns: PLANS_OF_A_ROUND,
              seed: SEED + rounds - 1,
              interruptAfterTimeLimit: ROUND_MS,
            });
            reportNow();
          }
        };
        await Promise.all(Array.from({ length: ROUNDS_AT_ONCE }, run));
      } finally {
        await store.close();
      }
    },
    RUNS * RUN_MS,
  );
});
