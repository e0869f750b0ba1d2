import { join } from 'node:path';
import { type Config, readConfig } from '../../src/config.js';
import { buildGraphQLSchema, createApi } from '../../src/graphql/index.js';
import { start } from '../../src/index.js';
import { createServer } from '../../src/server/index.js';
import type { GraphStore } from '../../src/store/graph-store.js';

export interface TestServer {
  readonly url: string;
  readonly logs: Readonly<Record<string, unknown>>[];
  readonly stop: () => Promise<void>;
}

interface TestServerOptions {
  readonly store?: Partial<GraphStore>;
  readonly config?: Partial<Config>;
}

/** A real server on a free port of the loopback interface, whose store answers every root field with null. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const store = { ...emptyStore, ...options.store };
  const config: Config = {
    ...readConfig({ PORT: '0', HOST: '127.0.0.1' }),
    ...options.config,
  };
  const schema = await sharedSchema();
  const logs: TestServer['logs'] = [];
  const { listen, stop } = await createServer({
    api: createApi(schema, store, config.limits),
    store,
    config,
    webDirectory,
    logStream: { write: (line) => logs.push(JSON.parse(line)) },
  });
  const url = await listen(config);
  return { url, logs, stop };
}

/** Returns a function that starts such servers; each is stopped after the test that started it. */
export function startServers(): (options?: TestServerOptions) => Promise<TestServer> {
  const running: TestServer[] = [];
  afterEach(() => Promise.all(running.splice(0).map((server) => server.stop())));
  return async (options) => {
    const server = await startTestServer(options);
    running.push(server);
    return server;
  };
}

/** A real server, started as the command line starts it: with the packaged seed unless configured otherwise. */
export async function startConfiguredServer(
  environment: NodeJS.ProcessEnv = {},
): Promise<TestServer> {
  const logs: TestServer['logs'] = [];
  // On a busy machine what a server does first takes longer than clients are asked to wait.
  const patience = { REQUEST_TIMEOUT_MS: '30000' };
  const defaults = { PORT: '0', HOST: '127.0.0.1', TRIVIA_SECRET: 'ab'.repeat(32), ...patience };
  const config = readConfig({ ...defaults, ...environment });
  const { url, stop } = await start(config, {
    webDirectory,
    logStream: { write: (line) => logs.push(JSON.parse(line)) },
  });
  return { url: new URL(url).origin, logs, stop };
}

const emptyStore: GraphStore = {
  fetch: async ({ shape }) => Object.fromEntries(shape.roots.map(({ name }) => [name, null])),
  apply: () => Promise.reject(new Error('The empty store takes no data.')),
  graph: async () => ({ version: 'empty', statistics: {} }),
  version: async () => 'empty',
  close: async () => {},
};

/** What browsers load, as the set-up of each run builds it. */
export const webDirectory = join(__dirname, '../../dist/web');

const sharedSchema = once(buildGraphQLSchema);

/** Makes a thing at its first use, and returns the same one ever after. */
function once<T>(make: () => T): () => T {
  let made: { readonly thing: T } | undefined;
  return () => {
    made ??= { thing: make() };
    return made.thing;
  };
}

// Building the schema and the page takes a second, and more while other suites run.
jest.setTimeout(30_000);

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: AnswerBody;
  readonly ms: number;
}

interface AnswerBody {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly AnswerError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

interface AnswerError {
  readonly message: string;
  readonly path?: readonly string[];
  readonly extensions: { readonly code: string; readonly requestId: string | null };
}

/** Sends a request and reads its answer, which must always be JSON. */
export async function send(url: string, init: RequestInit = {}): Promise<Answer> {
  const started = performance.now();
  const response = await fetch(url, init);
  const text = await response.text();
  const ms = performance.now() - started;
  return { status: response.status, headers: response.headers, body: JSON.parse(text), ms };
}

/** Sends an operation as usual clients do. */
export function ask(
  server: TestServer,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return send(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
