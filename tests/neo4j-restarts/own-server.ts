import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningNeo4j, startNeo4j } from '../../scripts/neo4j/start-neo4j.js';
import { type Neo4jSettings, openDriver } from '../../src/store/neo4j/connection/connect.js';
import { javaOptions, version } from '../neo4j/start-neo4j.js';

/** A server to be killed and started again; it asks clients for a password. */
export interface OwnServer {
  readonly settings: () => Neo4jSettings;
  readonly running: () => RunningNeo4j;
  /** Starts it; again on the port that it had, with the graph that it held. */
  readonly start: () => Promise<void>;
  readonly kill: () => Promise<void>;
  /** Removes its graph. */
  readonly empty: () => Promise<void>;
  /** Stops it and deletes what it stored. */
  readonly remove: () => Promise<void>;
}

const PASSWORD = 'continental';

export function createOwnServer(): OwnServer {
  let home: string | undefined;
  let server: RunningNeo4j | undefined;
  function running(): RunningNeo4j {
    if (server === undefined) throw new Error('The server is there once it was started.');
    return server;
  }
  const settings = () => ({ uri: running().uri, user: 'neo4j', password: PASSWORD });
  return {
    settings,
    running,
    async start() {
      home ??= await mkdtemp(join(tmpdir(), 'throughline-server-'));
      server = await startNeo4j({
        port: server?.port ?? 0,
        dataDirectory: home,
        version,
        javaOptions,
        password: PASSWORD,
      });
    },
    async kill() {
      const { pid, ended } = running();
      process.kill(pid, 'SIGKILL');
      await ended;
    },
    async empty() {
      const driver = openDriver(settings());
      await driver.executeQuery('MATCH (n) DETACH DELETE n').finally(() => driver.close());
    },
    async remove() {
      await server?.stop();
      if (home !== undefined) await rm(home, { recursive: true, force: true });
    },
  };
}
