import { createMemoryStore } from '../../src/store/memory/index.js';
import { createNeo4jStore } from '../../src/store/neo4j/index.js';
import { playTwice } from '../examples/play.js';
import { describeNeo4j } from '../neo4j/start-neo4j.js';
import { readSeed } from '../read-seed.js';
import { startServers } from '../server/start-test-server.js';

describeNeo4j('The terminal quiz', (database) => {
  const startServer = startServers();

  it('is the same over both stores, to the last proof', async () => {
    const seed = await readSeed();
    const neo4j = createNeo4jStore({ ...database().settings, timeoutMs: 60_000 });
    try {
      await neo4j.apply(seed);
      const args = ['--franchise', 'franchise/john-wick', '--size', '5', '--seed', 'a'];
      const [expected, found] = await Promise.all(
        [createMemoryStore(seed), neo4j].map(async (store) => {
          // The first quiz of a cold database takes longer than servers allow on a busy machine.
          const { url } = await startServer({ store, config: { requestTimeoutMs: 60_000 } });
          return playTwice(`${url}/graphql`, args);
        }),
      );
      expect(found).toEqual(expected);
      expect(found?.second.stdout).toMatch(/^5 of 5 right\. Play it again with --seed a$/m);
    } finally {
      await neo4j.close();
    }
  }, 300_000);
});
