import { once } from 'node:events';
import { createServer as createWebServer } from 'node:http';
import { createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createServer as createSecureServer } from 'node:tls';
import {
  type Database,
  type DatabaseOptions,
  openDatabase,
} from '../../src/store/neo4j/connection/database.js';
import {
  type Outage,
  type OutageKind,
  readOutage,
} from '../../src/store/neo4j/connection/outage.js';
import { portOf } from '../neo4j/bolt-messages.js';
import { openBoltStub, type StubAnswers } from '../neo4j/open-bolt-stub.js';
import { ask, send, startConfiguredServer } from '../server/start-test-server.js';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function openStub(answers: StubAnswers = {}): Promise<string> {
  const stub = await openBoltStub(answers);
  closing.push(stub.close);
  return stub.uri;
}

/** The address of a server, under another scheme than it speaks. */
async function listen(server: Server, scheme: string): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => server.close());
  return `${scheme}://127.0.0.1:${portOf(server)}`;
}

const createHangingUp = (): Server => createServer((socket) => socket.end());

interface Watched {
  readonly database: Database;
  readonly outages: readonly Outage[];
  readonly returns: readonly number[];
}

function watch(options: DatabaseOptions): Watched {
  const outages: Outage[] = [];
  const returns: number[] = [];
  const database = openDatabase({
    ...options,
    onOutage: (outage) => outages.push(outage),
    onReturn: (ms) => returns.push(ms),
  });
  closing.push(() => database.close());
  return { database, outages, returns };
}

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

const run = (database: Database, text = 'RETURN 2'): Promise<unknown> =>
  database.use((session) => session.run(text), { work: 0 });

const forClients = 'The database cannot be reached; try again in a moment.';

describe('An outage is told with its cause', () => {
  interface Example {
    readonly kind: OutageKind;
    readonly says: string;
    readonly open: (scheme: string) => Promise<string>;
  }
  const refusing =
    (code: string): Example['open'] =>
    () =>
      openStub({ login: () => code });
  const failing =
    (code: string): Example['open'] =>
    () =>
      openStub({ run: async () => code });
  const examples: Readonly<Record<string, Example>> = {
    'a port on which nothing listens': {
      kind: 'refused',
      says: 'Neo4j cannot be reached: nothing listens at its address (ECONNREFUSED).',
      open: async (scheme) => `${scheme}://127.0.0.1:1`,
    },
    'a name that has no address': {
      kind: 'name',
      says: 'its host name has no address',
      open: async (scheme) => `${scheme}://nowhere.invalid`,
    },
    'encryption where nothing is encrypted': {
      kind: 'tls',
      says: 'encryption was asked for, and its port does not encrypt',
      open: (scheme) => listen(createWebServer(), `${scheme}+s`),
    },
    'encryption where that is hung up on': {
      kind: 'tls',
      says: 'encryption was asked for, and its port does not encrypt',
      open: (scheme) => listen(createHangingUp(), `${scheme}+s`),
    },
    'no encryption where all is encrypted': {
      kind: 'closed',
      says: 'expect encryption',
      open: (scheme) => listen(createSecureServer(), scheme),
    },
    'a port that speaks HTTP': {
      kind: 'protocol',
      says: 'does not speak Bolt',
      open: (scheme) => listen(createWebServer(), scheme),
    },
    'a port that says nothing': {
      kind: 'silent',
      says: 'silent',
      open: () => openStub({ accepts: () => false }),
    },
    'a port that closes connections': {
      kind: 'closed',
      says: 'closes connections',
      open: (scheme) => listen(createHangingUp(), scheme),
    },
    'a wrong password': {
      kind: 'password',
      says: 'refuses the user or password (Neo.ClientError.Security.Unauthorized)',
      open: refusing('Neo.ClientError.Security.Unauthorized'),
    },
    'a password that was tried too often': {
      kind: 'password',
      says: 'Neo.ClientError.Security.AuthenticationRateLimit',
      open: refusing('Neo.ClientError.Security.AuthenticationRateLimit'),
    },
    'a user who may not enter': {
      kind: 'password',
      says: 'Neo.ClientError.Security.Forbidden',
      open: failing('Neo.ClientError.Security.Forbidden'),
    },
    'a database that is not there': {
      kind: 'database',
      says: 'no such database (Neo.ClientError.Database.DatabaseNotFound)',
      open: failing('Neo.ClientError.Database.DatabaseNotFound'),
    },
    'a database that is starting': {
      kind: 'stopped',
      says: 'Neo4j is there, but its database is not',
      open: failing('Neo.TransientError.General.DatabaseUnavailable'),
    },
    'a database that could not start': {
      kind: 'stopped',
      says: 'Neo.DatabaseError.Database.UnableToStartDatabase',
      open: failing('Neo.DatabaseError.Database.UnableToStartDatabase'),
    },
    'a database whose disk was full': {
      kind: 'panic',
      says: 'its database has failed',
      open: failing('Neo.DatabaseError.Transaction.TransactionStartFailed'),
    },
    'a database whose files are damaged': {
      kind: 'panic',
      says: 'its database has failed',
      open: failing('Neo.DatabaseError.General.StorageDamageDetected'),
    },
    'a database that knows no more than that it failed': {
      kind: 'panic',
      says: 'Neo.DatabaseError.General.UnknownError',
      open: failing('Neo.DatabaseError.General.UnknownError'),
    },
    'a server in panic': {
      kind: 'panic',
      says: 'Neo.ClientError.Routing.DbmsInPanic',
      open: failing('Neo.ClientError.Routing.DbmsInPanic'),
    },
  };

  async function expectTold(
    options: DatabaseOptions,
    { kind, says }: Pick<Example, 'kind' | 'says'>,
  ): Promise<void> {
    const { database, outages, returns } = watch(options);
    const errors = await Promise.all(Array.from({ length: 10 }, () => errorOf(run(database))));
    errors.push(await errorOf(run(database)));
    for (const error of errors) {
      expect(error).toMatchObject({ code: 'DATABASE_UNAVAILABLE', message: forClients });
      expect(error).toHaveProperty('details', { retryAfter: expect.any(Number) });
    }
    expect(outages).toMatchObject([{ kind, reason: expect.stringContaining(says) }]);
    expect(await errorOf(database.check())).toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      message: outages[0]?.reason,
      details: { outage: kind, retryAfter: expect.any(Number) },
    });
    expect(JSON.stringify(outages)).not.toContain('continental');
    expect(returns).toEqual([]);
  }

  for (const [title, example] of Object.entries(examples)) {
    it(`${title}: ${example.kind}`, async () => {
      const uri = await example.open('bolt');
      await expectTold({ uri, password: 'continental', timeoutMs: 3_000 }, example);
    });
  }

  const distant = ['refused', 'name', 'tls', 'protocol'];
  for (const [title, example] of Object.entries(examples)) {
    if (!distant.includes(example.kind)) continue;
    it(`${title}, by a driver that routes: ${example.kind}`, async () => {
      const uri = await example.open('neo4j');
      await expectTold({ uri, password: 'continental', timeoutMs: 3_000 }, example);
    });
  }

  it('also where a server has no certificate that is trusted, or only some of its addresses', () => {
    const lost = (message: string): Error =>
      Object.assign(new Error(`Failed to connect to server. Compatible encryption.${message}`), {
        code: 'ServiceUnavailable',
      });
    const untrusted = ' Caused by: Server certificate is not trusted. Use TLS or SSL.';
    expect(readOutage(lost(untrusted))).toMatchObject({ kind: 'tls' });
    expect(readOutage(lost(''))).toMatchObject({ kind: 'refused' });
    expect(readOutage(lost(' Caused by: what nobody knows'))).toMatchObject({
      kind: 'unreachable',
      reason: 'Neo4j cannot be reached.',
    });
  });
});

it('What still runs when a database has fallen silent is told so at once', async () => {
  let isMute = false;
  const uri = await openStub({
    accepts: () => !isMute,
    run: async (text, reset) => {
      if (text === 'SLOW') await sleep(60_000, undefined, { signal: reset, ref: false });
      return undefined;
    },
  });
  const { database, outages } = watch({ uri, timeoutMs: 30_000 });
  const running = Array.from({ length: 3 }, () => errorOf(run(database, 'SLOW')));
  await sleep(200);
  isMute = true;
  const start = performance.now();
  for (const error of [await errorOf(run(database)), ...(await Promise.all(running))]) {
    expect(error).toMatchObject({ code: 'DATABASE_UNAVAILABLE', message: forClients });
  }
  expect(performance.now() - start).toBeLessThan(15_000);
  expect(outages).toMatchObject([{ kind: 'silent' }]);
});

it('A database that is stopping, and takes its time to say so, is not called silent', async () => {
  const uri = await openStub({
    async run() {
      await sleep(800);
      return 'Neo.TransientError.General.DatabaseUnavailable';
    },
  });
  const { database, outages } = watch({ uri });
  expect(await errorOf(run(database))).toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  expect(outages).toMatchObject([{ kind: 'stopped' }]);
});

it('A database that is slow to answer anything, and answers, is not silent', async () => {
  let probes = 0;
  const uri = await openStub({
    async run(text, reset) {
      const ms = text === 'RETURN 1' ? 2_200 : 60_000;
      await sleep(ms, undefined, { signal: reset, ref: false }).catch(() => {});
      if (text === 'RETURN 1' && !reset.aborted) probes += 1;
      return undefined;
    },
  });
  const { database, outages } = watch({ uri, timeoutMs: 4_000 });
  expect(await errorOf(run(database))).toMatchObject({ code: 'QUERY_TIMEOUT' });
  while (probes === 0) await sleep(50);
  await sleep(100);
  expect(outages).toEqual([]);
  expect(await errorOf(database.check())).toBeUndefined();
});

describe('A statement that alone fails', () => {
  const code = 'Neo.DatabaseError.Statement.ExecutionFailed';

  it('is no outage, however often it is asked', async () => {
    const uri = await openStub({
      run: async (text) => (text === 'FAULTY' ? code : undefined),
    });
    const { database, outages } = watch({ uri });
    for (let i = 0; i < 5; i++) {
      const errors = await Promise.all([1, 2, 3].map(() => errorOf(run(database, 'FAULTY'))));
      // It stays what it is: a fault of ours.
      for (const error of errors) expect(error).toMatchObject({ code });
      expect(await errorOf(run(database))).toBeUndefined();
    }
    expect(outages).toEqual([]);
  });

  it('is told as too many requests where the server takes no more', async () => {
    const uri = await openStub({
      run: async () => 'Neo.TransientError.Request.NoThreadsAvailable',
    });
    const { database, outages } = watch({ uri });
    expect(await errorOf(run(database))).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    expect(outages).toEqual([]);
  });
});

it('A silent database is left no connections, and is back when it takes new ones', async () => {
  let isMute = true;
  const stub = await openBoltStub({ accepts: () => !isMute });
  closing.push(stub.close);
  const { database, outages, returns } = watch({ uri: stub.uri, timeoutMs: 1_000 });
  await errorOf(run(database));
  while (outages.length === 0) await sleep(20);
  const before = await stub.open();
  const connections = stub.connections();
  while (stub.connections() < connections + 3) await sleep(50);
  expect(await stub.open()).toBeLessThanOrEqual(before + 1);
  isMute = false;
  while (returns.length === 0) await sleep(20);
  expect(await errorOf(run(database))).toBeUndefined();
  expect(outages).toMatchObject([{ kind: 'silent' }]);
});

describe('A server whose database fails', () => {
  const question = { query: '{ film(id: "film/ballerina") { title } }' };

  it('logs one line when it is away and one when it is back, and /readyz says which', async () => {
    let code: string | undefined = 'Neo.DatabaseError.Transaction.TransactionStartFailed';
    const uri = await openStub({ run: async () => code });
    const server = await startConfiguredServer({ NEO4J_URI: uri, NEO4J_PASSWORD: 'continental' });
    closing.push(server.stop);
    for (let i = 0; i < 10; i++) {
      const { status, body, headers } = await ask(server, question);
      expect([status, headers.get('retry-after')]).toEqual([503, '1']);
      const [error] = body.errors ?? [];
      expect(error?.message).toBe(forClients);
      expect(Object.keys(error?.extensions ?? {}).sort()).toEqual([
        'code',
        'requestId',
        'retryAfter',
      ]);
    }
    const ready = await send(`${server.url}/readyz`);
    expect(ready.status).toBe(503);
    expect(ready.body.errors).toMatchObject([
      {
        message: expect.stringContaining('its database has failed'),
        extensions: { code: 'DATABASE_UNAVAILABLE', outage: 'panic' },
      },
    ]);

    code = undefined;
    while (!server.logs.some(({ msg }) => msg === 'the database is back')) await sleep(50);
    await sleep(600);
    const told = server.logs.filter(({ msg }) => msg !== 'request' && !/ at http/.test(`${msg}`));
    expect(told).toMatchObject([
      {
        level: 50,
        outage: 'panic',
        msg: expect.stringContaining('the database is away: Neo4j is there'),
      },
      { level: 30, ms: expect.any(Number), msg: 'the database is back' },
    ]);
    expect(JSON.stringify([server.logs, ready.body])).not.toContain('continental');
  });

  it('asks it once for all who ask whether it is ready', async () => {
    let asked = 0;
    const uri = await openStub({
      async run() {
        asked += 1;
        await sleep(200);
        return 'Neo.DatabaseError.Transaction.TransactionStartFailed';
      },
    });
    const server = await startConfiguredServer({ NEO4J_URI: uri });
    closing.push(server.stop);
    await sleep(500);
    asked = 0;
    await Promise.all(Array.from({ length: 50 }, () => send(`${server.url}/readyz`)));
    expect(asked).toBeLessThan(5);
  });
});
