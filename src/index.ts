import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Config, ConfigError } from './config.js';
import { buildGraphQLSchema, createApi, planDocuments } from './graphql/index.js';
import { readGraph } from './read-graph.js';
import { createServer, type LogStream, readExamples, type Server } from './server/index.js';
import type { GraphStore } from './store/graph-store.js';
import type { DatabaseEvents } from './store/neo4j/index.js';
import { newSealing } from './trivia/index.js';

export { UniverseError } from './read-graph.js';
export { stopOnSignals } from './server/index.js';

export interface StartOptions {
  /** What the build made of `web`; that of the package when absent. */
  readonly webDirectory?: string;
  /** Where log lines go; standard output when absent. */
  readonly logStream?: LogStream;
}

export interface RunningServer {
  /** Where the home page is: http://localhost:4000/. */
  readonly url: string;
  /** Answers requests in flight, then closes the server and the store. */
  readonly stop: () => Promise<void>;
}

/** The package's directory: one level up from this file, in the source as in the build. */
const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Serves the configured database; without one, reads the universe and serves it from memory.
 *
 * @throws UniverseError when the seed files are faulty, ConfigError when the port is not available.
 */
export async function start(config: Config, options: StartOptions = {}): Promise<RunningServer> {
  const startedAt = performance.now();
  const store = await openStore(config, {
    // The server exists by then: nothing but its clients asks the store.
    onOutage: ({ kind, reason, cause }) =>
      server.app.log.error({ outage: kind, err: cause }, `the database is away: ${reason}`),
    onReturn: (ms) => server.app.log.info({ ms }, 'the database is back'),
  });
  const schema = await buildGraphQLSchema();
  const sealing = newSealing(config.triviaSecret);
  const webDirectory = options.webDirectory ?? join(root, 'dist', 'web');
  const server = await createServer({
    api: createApi(schema, store, config.limits, { sealing }),
    store,
    config,
    webDirectory,
    ...(options.logStream && { logStream: options.logStream }),
  });
  if (config.triviaSecret === undefined) server.app.log.warn(NO_SECRET);
  const url = await listen(server, config);
  store.warm?.(planDocuments(schema, await readExamples(webDirectory)));
  const ms = Math.round(performance.now() - startedAt);
  const announcement = `throughline listens at ${url}`;
  server.app.log.info({ url, ms }, announcement);
  // For the person at the terminal; the log on standard output is for machines.
  if (process.stderr.isTTY) process.stderr.write(`${announcement}\n`);
  return {
    url,
    async stop() {
      await server.stop();
      await store.close();
    },
  };
}

const NO_SECRET =
  'TRIVIA_SECRET is not set: tokens of trivia are good for this process alone, until it stops';

/** Loads the store that is served alone: the driver of the database takes a tenth of a second. */
async function openStore(
  { neo4j, universe, cacheDirectory, requestTimeoutMs }: Config,
  events: DatabaseEvents,
): Promise<GraphStore> {
  if (neo4j !== undefined) {
    const { createNeo4jStore } = await import('./store/neo4j/index.js');
    return createNeo4jStore({ ...neo4j, ...events, timeoutMs: requestTimeoutMs });
  }
  const { createMemoryStore } = await import('./store/memory/index.js');
  return createMemoryStore(await readGraph(universe, cacheDirectory));
}

async function listen(server: Server, { host, port }: Config): Promise<string> {
  const { app } = server;
  try {
    await server.listen({ host, port });
  } catch (cause) {
    await app.close();
    throw describeListenFailure(cause, host, port);
  }
  const address = app.server.address();
  return printUrl(host, typeof address === 'object' && address !== null ? address.port : port);
}

function describeListenFailure(cause: unknown, host: string, port: number): unknown {
  switch ((cause as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new ConfigError([
        `PORT: ${port} is taken on ${host}; set PORT to a free one, or to 0`,
      ]);
    case 'EACCES':
      return new ConfigError([`PORT: ${port} is not allowed; set PORT to one above 1023`]);
    case 'EADDRNOTAVAIL':
    case 'EINVAL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new ConfigError([`HOST: expected an address of this machine, got "${host}"`]);
    default:
      return cause;
  }
}

/** The address as people open it: a wildcard address is reached at localhost. */
function printUrl(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}/`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
}
