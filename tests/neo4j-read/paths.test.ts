import { entityTypes } from '../../src/domain/type-names.js';
import { createMemoryStore } from '../../src/store/memory/index.js';
import { createNeo4jStore } from '../../src/store/neo4j/index.js';
import { describeNeo4j } from '../neo4j/start-neo4j.js';
import { readSeed } from '../read-seed.js';
import type { NaiveQuery } from '../store/naive-chains.js';
import { askChains } from '../store/path-laws.js';

const QUERIES = 600;
/** Found by one statement, like the chains of one operation. */
const TOGETHER = 20;

describeNeo4j('Memory and Neo4j', (database) => {
  it(`find the same chains between ${QUERIES} pairs of names of the seed`, async () => {
    const seed = await readSeed();
    const types: readonly string[] = entityTypes;
    const ids = seed.nodes.filter(({ type }) => types.includes(type)).map(({ id }) => id);
    const store = createNeo4jStore({ ...database().settings, timeoutMs: 60_000 });
    try {
      await store.apply(seed);
      const memory = createMemoryStore(seed);
      let chains = 0;
      for (let start = 0; start < QUERIES; start += TOGETHER) {
        const queries = Array.from({ length: TOGETHER }, (_, i) => nthQuery(ids, start + i));
        const [expected, found] = await Promise.all([
          askChains(memory, queries),
          askChains(store, queries),
        ]);
        expect(found).toEqual(expected);
        chains += expected.flat().length;
      }
      expect(chains).toBeGreaterThan(QUERIES);
    } finally {
      await store.close();
    }
  }, 600_000);
});

/** Unrelated pairs, picked by coprime strides. */
function nthQuery(ids: readonly string[], n: number): NaiveQuery {
  const at = (stride: number) => ids[(n * stride + 11) % ids.length] as string;
  const first = [1, 3, 20][n % 3] as number;
  return { from: at(7_919), to: at(104_729), maxLength: 6 - (n % 4 === 0 ? n % 3 : 0), first };
}
