import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from 'neo4j-driver';
import { ThroughlineError } from '../../src/errors.js';
import { openDriver } from '../../src/store/neo4j/connection/connect.js';
import { openDatabase } from '../../src/store/neo4j/connection/database.js';
import { HEAVY_WORK, NARROW } from '../../src/store/neo4j/connection/lanes.js';
import { createNeo4jStore } from '../../src/store/neo4j/index.js';
import { portOf } from '../neo4j/bolt-messages.js';
import { createOwnServer } from '../neo4j/own-server.js';
import { describeStarting } from '../neo4j/start-neo4j.js';
import { buildPlan, select } from '../store/build-plan.js';
import { smallUniverse } from '../store/small-universe.js';

/** The longest that anybody waits, whatever the database does. */
const LONGEST_MS = 6_000;
const PASSWORD = 'continental';

const film = buildPlan((value) => ({
  film: {
    kind: 'node',
    type: 'Film',
    id: value('film/ballerina'),
    selection: select('Film', 'title'),
  },
}));
/** Takes minutes. */
const ENDLESS = 'UNWIND range(1, 1000000000) AS i RETURN count(i * i) AS answer';
const ANSWER = '{"film":{"title":"Ballerina"}}';

type Store = ReturnType<typeof createNeo4jStore>;

interface Outcome {
  readonly text: string;
  readonly ms: number;
}

/** The answer, or the code of the error, and how long it took. */
async function ask(store: Store): Promise<Outcome> {
  const start = performance.now();
  const text = await store.fetch(film).then(JSON.stringify, (error: unknown) => {
    if (error instanceof ThroughlineError) return error.code;
    throw error;
  });
  return { text, ms: performance.now() - start };
}

/** How long it takes until the store answers. */
async function untilAnswered(store: Store): Promise<number> {
  const start = performance.now();
  while ((await ask(store)).text !== ANSWER) {
    if (performance.now() - start > 60_000) throw new Error('The store has not come back');
    await sleep(50);
  }
  return performance.now() - start;
}

async function codeOf(work: Promise<unknown>): Promise<readonly [string, string]> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof ThroughlineError ? [error.code, error.message] : ['none', String(error)];
}

describeStarting('A Neo4j store whose database fails', () => {
  const server = createOwnServer(PASSWORD);
  const settings = () => ({ uri: server.running().uri, user: 'neo4j', password: PASSWORD });
  const open = (more: Partial<Parameters<typeof createNeo4jStore>[0]> = {}): Store =>
    createNeo4jStore({ ...settings(), ...more });
  let store: Store;

  beforeAll(async () => {
    await server.start();
    store = open();
  }, 240_000);
  afterAll(async () => {
    await store.close();
    await server.remove();
  }, 60_000);

  it('says that a database is empty until something is imported', async () => {
    const [code, message] = await codeOf(store.check());
    expect(code).toBe('DATABASE_UNAVAILABLE');
    expect(message).toContain('no graph');
    expect(await store.version()).toBe('empty');
    await store.apply(smallUniverse);
    await expect(store.check()).resolves.toBeUndefined();
    expect(await store.version()).toBe(smallUniverse.version);
  }, 60_000);

  it('answers while all is well', async () => {
    expect((await ask(store)).text).toBe(ANSWER);
    await expect(store.check()).resolves.toBeUndefined();
  });

  it('ends a call to a frozen database, then answers at once, and is back when it thaws', async () => {
    const { pid } = server.running();
    process.kill(pid, 'SIGSTOP');
    try {
      const first = await Promise.all(Array.from({ length: 20 }, () => ask(store)));
      // Who has no connection learns sooner that none is to be had, and mostly so do the others then.
      expect(['QUERY_TIMEOUT', 'DATABASE_UNAVAILABLE']).toEqual(
        expect.arrayContaining(first.map(({ text }) => text)),
      );
      expect(Math.max(...first.map(({ ms }) => ms))).toBeLessThan(LONGEST_MS);
      await sleep(2_000);
      const later = await ask(store);
      expect(later.text).toBe('DATABASE_UNAVAILABLE');
      expect(later.ms).toBeLessThan(50);
      expect((await codeOf(store.check()))[1]).toContain('silent');
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    expect(await untilAnswered(store)).toBeLessThan(5_000);
  }, 60_000);

  it('stays up when the database is killed under load, and is back when that is', async () => {
    const outcomes: Outcome[] = [];
    let isLoading = true;
    const load = Promise.all(
      Array.from({ length: 8 }, async () => {
        while (isLoading) {
          outcomes.push(await ask(store));
          await sleep(20);
        }
      }),
    );
    await sleep(500);
    const { pid, ended } = server.running();
    process.kill(pid, 'SIGKILL');
    await ended;
    await sleep(2_000);
    const away = await ask(store);
    expect(away.text).toBe('DATABASE_UNAVAILABLE');
    expect(away.ms).toBeLessThan(50);
    isLoading = false;
    await load;
    expect(Math.max(...outcomes.map(({ ms }) => ms))).toBeLessThan(LONGEST_MS);
    expect(new Set(outcomes.map(({ text }) => text))).toEqual(
      new Set([ANSWER, 'DATABASE_UNAVAILABLE']),
    );
    expect((await codeOf(store.check()))[1]).toContain('cannot be reached');

    await server.start();
    expect(await untilAnswered(store)).toBeLessThan(5_000);
  }, 240_000);

  it('names a wrong password and does not keep trying it', async () => {
    const wrong = open({ password: 'wrong-password' });
    expect((await ask(wrong)).text).toBe('DATABASE_UNAVAILABLE');
    const again = await ask(wrong);
    expect(again.text).toBe('DATABASE_UNAVAILABLE');
    expect(again.ms).toBeLessThan(50);
    expect((await codeOf(wrong.check()))[1]).toContain('password');
    await wrong.close();
  });

  it('names encryption that the database does not speak', async () => {
    const wrong = open({ uri: server.running().uri.replace('bolt:', 'bolt+s:') });
    expect((await ask(wrong)).text).toBe('DATABASE_UNAVAILABLE');
    expect((await codeOf(wrong.check()))[1]).toContain('encryption was asked for');
    await wrong.close();
  });

  it('names a database that is not there', async () => {
    const wrong = open({ database: 'nowhere' });
    expect((await ask(wrong)).text).toBe('DATABASE_UNAVAILABLE');
    expect((await codeOf(wrong.check()))[1]).toContain('no such database');
    await wrong.close();
  });

  it('names a constraint that is missing, and serves without it', async () => {
    const driver = openDriver(settings());
    const session = driver.session();
    await session.run('DROP CONSTRAINT film_id');
    const [code, message] = await codeOf(store.check());
    expect(code).toBe('DATABASE_UNAVAILABLE');
    expect(message).toContain('film_id');
    expect((await ask(store)).text).toBe(ANSWER);
    await session.close();
    await driver.close();
    await store.apply(smallUniverse);
    await expect(store.check()).resolves.toBeUndefined();
  }, 60_000);

  describe('ends in the database', () => {
    let driver: Driver;
    beforeAll(() => {
      driver = openDriver(settings());
    });
    afterAll(() => driver.close());

    async function running(): Promise<number> {
      const { records } = await driver.executeQuery(
        `SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range'`,
      );
      return records.length;
    }
    async function untilEnded(limitMs: number): Promise<void> {
      const start = performance.now();
      while ((await running()) > 0) await sleep(20);
      expect(performance.now() - start).toBeLessThan(limitMs);
    }

    it('what its callers no longer wait for, and has places again', async () => {
      const database = openDatabase(settings());
      for (let round = 0; round < 2; round++) {
        const controllers = Array.from({ length: NARROW.places }, () => new AbortController());
        const asked = controllers.map(({ signal }) =>
          database
            .read((ask) => ask(ENDLESS, {}), { signal, work: HEAVY_WORK + 1 })
            .catch((error: unknown) => error),
        );
        while ((await running()) < NARROW.places) await sleep(20);
        for (const controller of controllers) controller.abort(new RangeError('gone'));
        for (const outcome of await Promise.all(asked)) expect(outcome).toBeInstanceOf(RangeError);
        await untilEnded(1_000);
      }
      await database.close();
    }, 30_000);

    it('what takes longer than it may', async () => {
      const database = openDatabase({ ...settings(), timeoutMs: 1_000 });
      const [code] = await codeOf(database.read((ask) => ask(ENDLESS, {})));
      expect(code).toBe('QUERY_TIMEOUT');
      await untilEnded(1_000);
      await database.close();
    });

    it('what it can no longer be told to end', async () => {
      const way = await openSlowWay(server.running().port, 0);
      const database = openDatabase({ ...settings(), uri: way.uri, timeoutMs: 2_000 });
      const asked = codeOf(database.read((ask) => ask(ENDLESS, {})));
      while ((await running()) === 0) await sleep(20);
      way.delay(600_000);
      await asked;
      await untilEnded(5_000);
      way.close();
      await database.close();
    });
  });

  it('answers through a slow network, and gives up in time on one that is too slow', async () => {
    const slow = await openSlowWay(server.running().port, 100);
    const distant = open({ uri: slow.uri });
    expect((await ask(distant)).text).toBe(ANSWER);
    slow.delay(7_000);
    const late = await ask(distant);
    expect(late.text).toBe('QUERY_TIMEOUT');
    expect(late.ms).toBeLessThan(LONGEST_MS);
    await distant.close();
    slow.close();
  }, 30_000);

  it('is there when the database comes later than it', async () => {
    await server.running().stop();
    const early = open();
    const first = await ask(early);
    expect(first.text).toBe('DATABASE_UNAVAILABLE');
    expect(first.ms).toBeLessThan(2_500);
    expect((await ask(early)).ms).toBeLessThan(50);
    await server.start();
    expect(await untilAnswered(early)).toBeLessThan(5_000);
    await early.close();
    await untilAnswered(store);
  }, 240_000);
});

interface SlowWay {
  readonly uri: string;
  delay(ms: number): void;
  close(): void;
}

/** A way to a server on which every message to it is late. */
async function openSlowWay(port: number, ms: number): Promise<SlowWay> {
  let late = ms;
  const sockets = new Set<Socket>();
  const way = createServer((client) => {
    const server = connect(port, '127.0.0.1');
    for (const socket of [client, server]) sockets.add(socket.on('error', () => {}));
    client.on('data', (chunk) => void setTimeout(() => server.write(chunk), late).unref());
    server.pipe(client);
  }).listen(0, '127.0.0.1');
  await once(way, 'listening');
  return {
    uri: `bolt://127.0.0.1:${portOf(way)}`,
    delay(more) {
      late = more;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      way.close();
    },
  };
}

it('gives up soon on a server that accepts and never speaks', async () => {
  const sockets = new Set<Socket>();
  const mute = createServer((socket) => sockets.add(socket)).listen(0, '127.0.0.1');
  await once(mute, 'listening');
  const store = createNeo4jStore({ uri: `bolt://127.0.0.1:${portOf(mute)}` });
  const { text, ms } = await ask(store);
  expect(text).toBe('DATABASE_UNAVAILABLE');
  expect(ms).toBeLessThan(LONGEST_MS);
  expect((await ask(store)).ms).toBeLessThan(50);
  await store.close();
  for (const socket of sockets) socket.destroy();
  mute.close();
}, 20_000);
