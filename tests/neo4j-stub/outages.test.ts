import { setTimeout as sleep } from 'node:timers/promises';
import { ask, send, startConfiguredServer } from '../server/start-test-server.js';
import { openBoltStub } from './open-bolt-stub.js';
import { closeAfterTest, errorOf, forClients, openStub, run, watch } from './watch-database.js';

it('Statements that run when a database falls silent end as soon as that is known', async () => {
  let isMute = false;
  const uri = await openStub({
    accepts: () => !isMute,
    run: async (text, reset) => {
      if (text === 'SLOW') await sleep(60_000, undefined, { signal: reset, ref: false });
      return undefined;
    },
  });
  // Without the news they would run for as long as they may, which is longer than a test may.
  const { database, outages } = watch({ uri, timeoutMs: 120_000 });
  const running = Array.from({ length: 3 }, () => errorOf(run(database, 'SLOW')));
  await sleep(200);
  isMute = true;
  for (const error of [await errorOf(run(database)), ...(await Promise.all(running))]) {
    expect(error).toMatchObject({ code: 'DATABASE_UNAVAILABLE', message: forClients });
  }
  expect(outages).toMatchObject([{ kind: 'silent' }]);
});

it('A server that accepts connections and never speaks is given up, and not tried by the next', async () => {
  const stub = await openBoltStub({ accepts: () => false });
  closeAfterTest(stub.close);
  const { database } = watch({ uri: stub.uri });
  expect(await errorOf(run(database))).toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  const connections = stub.connections();
  expect(await errorOf(run(database))).toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  expect(stub.connections()).toBe(connections);
});

it('A database that is slow to say that it is stopping is not called silent', async () => {
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

it('A database that answers slowly is not silent', async () => {
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

describe('A statement that fails while others succeed', () => {
  const code = 'Neo.DatabaseError.Statement.ExecutionFailed';

  it('is no outage, however often it runs', async () => {
    const uri = await openStub({
      run: async (text) => (text === 'FAULTY' ? code : undefined),
    });
    const { database, outages } = watch({ uri });
    for (let i = 0; i < 5; i++) {
      const errors = await Promise.all([1, 2, 3].map(() => errorOf(run(database, 'FAULTY'))));
      // It is reported as what it is: a fault of ours.
      for (const error of errors) expect(error).toMatchObject({ code });
      expect(await errorOf(run(database))).toBeUndefined();
    }
    expect(outages).toEqual([]);
  });

  it('is too many requests where the server takes no more', async () => {
    const uri = await openStub({
      run: async () => 'Neo.TransientError.Request.NoThreadsAvailable',
    });
    const { database, outages } = watch({ uri });
    expect(await errorOf(run(database))).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    expect(outages).toEqual([]);
  });
});

it('Connections to a silent database are closed, and it is back when it accepts new ones', async () => {
  let isMute = true;
  const stub = await openBoltStub({ accepts: () => !isMute });
  closeAfterTest(stub.close);
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

  it('logs one line when it is away and one when it is back, and /readyz says why', async () => {
    let code: string | undefined = 'Neo.DatabaseError.Transaction.TransactionStartFailed';
    const uri = await openStub({ run: async () => code });
    const server = await startConfiguredServer({ NEO4J_URI: uri, NEO4J_PASSWORD: 'continental' });
    closeAfterTest(server.stop);
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
    const logged = server.logs.filter(({ msg }) => msg !== 'request' && !/ at http/.test(`${msg}`));
    expect(logged).toMatchObject([
      {
        level: 50,
        outage: 'panic',
        msg: expect.stringContaining('the database is away: Neo4j is there'),
      },
      { level: 30, ms: expect.any(Number), msg: 'the database is back' },
    ]);
    expect(JSON.stringify([server.logs, ready.body])).not.toContain('continental');
  });

  it('checks it once for all concurrent requests for /readyz', async () => {
    let asked = 0;
    const uri = await openStub({
      async run() {
        asked += 1;
        await sleep(200);
        return 'Neo.DatabaseError.Transaction.TransactionStartFailed';
      },
    });
    const server = await startConfiguredServer({ NEO4J_URI: uri });
    closeAfterTest(server.stop);
    await sleep(500);
    asked = 0;
    await Promise.all(Array.from({ length: 50 }, () => send(`${server.url}/readyz`)));
    expect(asked).toBeLessThan(5);
  });
});
