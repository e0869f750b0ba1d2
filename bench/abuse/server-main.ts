import type { GraphStore } from '../../src/store/graph-store.js';
import { importBuilt, webDirectory } from '../built.js';
import { collectGarbage } from '../collect-garbage.js';
import { readGraph } from './graphs.js';
import type { Memory, Served } from './server-process.js';

// tsx turns source maps on, which make stack traces slow; the product runs without them.
process.setSourceMapsEnabled(false);
// Exits with its parent.
process.on('disconnect', () => process.exit());
process.on('message', () => {
  void measureMemory().then((memory) => process.send?.(memory));
});
process.send?.(await serve(JSON.parse(process.argv[2] ?? '') as Served));

/** Serves with the limits of the product. */
async function serve(served: Served): Promise<string> {
  const { readConfig } = await importBuilt<typeof import('../../src/config.js')>('config.js');
  const { buildGraphQLSchema, createApi } =
    await importBuilt<typeof import('../../src/graphql/index.js')>('graphql/index.js');
  const { createServer } =
    await importBuilt<typeof import('../../src/server/index.js')>('server/index.js');
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1' });
  const store = await openStore(served, config.requestTimeoutMs);
  const server = await createServer({
    api: createApi(await buildGraphQLSchema(), store, config.limits),
    store,
    config,
    webDirectory,
  });
  return server.listen(config);
}

async function openStore(served: Served, timeoutMs: number): Promise<GraphStore> {
  if (served.store === 'Neo4j') {
    const { createNeo4jStore } =
      await importBuilt<typeof import('../../src/store/neo4j/index.js')>('store/neo4j/index.js');
    return createNeo4jStore({ uri: served.uri, timeoutMs });
  }
  const { createMemoryStore } =
    await importBuilt<typeof import('../../src/store/memory/index.js')>('store/memory/index.js');
  return createMemoryStore(await readGraph(served.data));
}

async function measureMemory(): Promise<Memory> {
  await collectGarbage();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { resident: rss, inUse: heapUsed + external };
}
