import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningNeo4j, startNeo4j } from '../../scripts/neo4j/start-neo4j.js';
import { javaOptions, version } from './start-neo4j.js';

/** A server that a suite has for itself, to be killed and started again. */
export interface OwnServer {
  /** Starts it; again on the port that it had, with the graph that it held. */
  readonly start: () => Promise<void>;
  readonly running: () => RunningNeo4j;
  /** Stops it and deletes what it stored. */
  readonly remove: () => Promise<void>;
}

export function createOwnServer(password?: string): OwnServer {
  let home: string | undefined;
  let server: RunningNeo4j | undefined;
  return {
    async start() {
      home ??= await mkdtemp(join(tmpdir(), 'throughline-server-'));
      server = await startNeo4j({
        port: server?.port ?? 0,
        dataDirectory: home,
        version,
        javaOptions,
        ...(password === undefined ? {} : { password }),
      });
    },
    running() {
      if (server === undefined) throw new Error('The server is there once it was started.');
      return server;
    },
    async remove() {
      await server?.stop();
      if (home !== undefined) await rm(home, { recursive: true, force: true });
    },
  };
}
