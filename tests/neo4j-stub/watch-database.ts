import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import {
  type Database,
  type DatabaseOptions,
  openDatabase,
} from '../../src/store/neo4j/connection/database.js';
import type { Outage } from '../../src/store/neo4j/connection/outage.js';
import { portOf } from './bolt-messages.js';
import { openBoltStub, type StubAnswers } from './open-bolt-stub.js';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Closes something once the test is over; what was opened last is closed first. */
export function closeAfterTest(close: () => unknown): void {
  closing.push(close);
}

export async function openStub(answers: StubAnswers = {}): Promise<string> {
  const stub = await openBoltStub(answers);
  closeAfterTest(stub.close);
  return stub.uri;
}

/** Listens; gives the server's address under a scheme that it may not speak. */
export async function listen(server: Server, scheme: string): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closeAfterTest(() => server.close());
  return `${scheme}://127.0.0.1:${portOf(server)}`;
}

/** A server that closes each connection at once. */
export const createHangingUp = (): Server => createServer((socket) => socket.end());

/** A database, and what it reports. */
interface Watched {
  readonly database: Database;
  readonly outages: readonly Outage[];
  readonly returns: readonly number[];
}

export function watch(options: DatabaseOptions): Watched {
  const outages: Outage[] = [];
  const returns: number[] = [];
  const database = openDatabase({
    ...options,
    onOutage: (outage) => outages.push(outage),
    onReturn: (ms) => returns.push(ms),
  });
  closeAfterTest(() => database.close());
  return { database, outages, returns };
}

export async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

export const run = (database: Database, text = 'RETURN 2'): Promise<unknown> =>
  database.use((session) => session.run(text), { work: 0 });

/** What clients read of an outage, whatever its cause. */
export const forClients = 'The database cannot be reached; try again in a moment.';
