import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningNeo4j, startNeo4j } from '../../scripts/neo4j/start-neo4j.js';
import { importBuilt } from '../built.js';
import { startDatabase } from '../neo4j/start-database.js';
import { type Data, readGraph } from './graphs.js';
import { listRunning } from './list-running.js';
import { type Probe, startProbe } from './probe.js';
import { type Memory, type ServerProcess, startServer } from './server-process.js';
import { warmUp } from './warm-up.js';

export type StoreName = 'memory' | 'Neo4j';

/** A store with data, and a server in front of it to attack. */
export interface Stage {
  readonly name: string;
  readonly store: StoreName;
  /** Changes when the server is restarted. */
  readonly origin: () => string;
  /** Asks /livez every 20 ms. */
  readonly livez: () => Probe;
  /** Why the server has ended; undefined while it runs. */
  readonly end: () => string | undefined;
  /** Undefined if the server does not answer in time. */
  readonly memory: () => Promise<Memory | undefined>;
  /** The statements that the database still runs; empty without a database. */
  readonly running: () => Promise<readonly string[]>;
  /** Restarts the server, and the database if there is one. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const LIVEZ_EVERY_MS = 20;
const MEMORY_MS = 10_000;

export async function openStage(store: StoreName, data: Data): Promise<Stage> {
  const database = store === 'memory' ? undefined : await openDatabase(data);
  let server: ServerProcess;
  let livez: Probe;
  const start = async (): Promise<void> => {
    server = await startServer(
      database === undefined
        ? { store: 'memory', data }
        : { store: 'Neo4j', uri: database.running().uri },
    );
    await warmUp(server.origin);
    // One at a time, as a supervisor does: each opens a connection that others queue behind.
    livez = await startProbe({
      url: `${server.origin}/livez`,
      everyMs: LIVEZ_EVERY_MS,
      atOnce: 1,
    });
  };
  const stop = async (): Promise<void> => {
    await livez.stop();
    await server.stop();
  };
  await start();
  return {
    name: `${store}, ${data.kind === 'seed' ? 'seed' : 'films'}`,
    store,
    origin: () => server.origin,
    livez: () => livez,
    end: () => server.end(),
    memory: () => server.memory(MEMORY_MS),
    running: async () => (database === undefined ? [] : listRunning(database.running().uri)),
    async restart() {
      await stop();
      await database?.restart();
      await start();
    },
    async stop() {
      await stop();
      await database?.close();
    },
  };
}

interface Database {
  readonly running: () => RunningNeo4j;
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

async function openDatabase(data: Data): Promise<Database> {
  // The seed is imported as by the product; films are loaded once and kept.
  const directory = data.kind === 'seed' ? await mkdtemp(join(tmpdir(), 'throughline-abuse-')) : '';
  const start = (): Promise<RunningNeo4j> =>
    data.kind === 'seed' ? startNeo4j({ port: 0, dataDirectory: directory }) : startDatabase(data);
  let running = await start();
  if (data.kind === 'seed') await importGraph(running.uri, data);
  return {
    running: () => running,
    async restart() {
      await running.stop();
      running = await start();
    },
    async close() {
      await running.stop();
      if (directory !== '') await rm(directory, { recursive: true, force: true });
    },
  };
}

async function importGraph(uri: string, data: Data): Promise<void> {
  const { createNeo4jStore } =
    await importBuilt<typeof import('../../src/store/neo4j/index.js')>('store/neo4j/index.js');
  const store = createNeo4jStore({ uri, timeoutMs: 60_000 });
  try {
    await store.apply(await readGraph(data));
  } finally {
    await store.close();
  }
}
