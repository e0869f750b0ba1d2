import { entityTypes } from '../../src/domain/type-names.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { createMemoryStore } from '../../src/store/memory/index.js';
import { createNeo4jStore } from '../../src/store/neo4j/index.js';
import { describeNeo4j } from '../neo4j/start-neo4j.js';
import { readSeed } from '../read-seed.js';
import { startServers } from '../server/start-test-server.js';

/** Pages of which each shows something that the others do not. */
const paths = [
  '/',
  '/timeline/john-wick',
  '/timeline/underworld?order=release',
  '/cast/john-wick',
  '/search?q=jon+wik',
  '/graph/character/john-wick',
  '/film/ballerina?asOf=2023-08-04',
  '/film/ballerina?asOf=once',
  '/film/balerina',
  '/person/norman-reedus?to=harrison+ford',
];

describeNeo4j('Pages', (database) => {
  const startServer = startServers();

  it('are the same over both stores, to the last character', async () => {
    const seed = await readSeed();
    const ofEachType = entityTypes.flatMap(
      (type) => seed.nodes.find((node) => node.type === type)?.id ?? [],
    );
    const neo4j = createNeo4jStore({ ...database().settings, timeoutMs: 60_000 });
    try {
      await neo4j.apply(seed);
      const [expected, found] = await Promise.all(
        [createMemoryStore(seed), neo4j].map((store) => readPages(store, ofEachType)),
      );
      expect(found).toEqual(expected);
    } finally {
      await neo4j.close();
    }
  }, 300_000);

  async function readPages(store: GraphStore, ids: readonly string[]): Promise<readonly string[]> {
    // The first operations of a cold database take longer than servers allow on a busy machine.
    const { url } = await startServer({ store, config: { requestTimeoutMs: 60_000 } });
    const pages: string[] = [];
    for (const path of [...paths, ...ids.map((id) => `/${id}`)]) {
      const response = await fetch(`${url}${path}`, { headers: { accept: 'text/html' } });
      pages.push(`${path} ${response.status} ${await response.text()}`);
    }
    return pages;
  }
});
