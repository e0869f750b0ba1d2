import { setTimeout as sleep } from 'node:timers/promises';
import { createNeo4jStore } from '../../src/store/neo4j/index.js';
import { smallUniverse } from '../store/small-universe.js';
import {
  ANSWER,
  ask,
  type Outcome,
  probesUntilAnswered,
  refusalOf,
  type Store,
} from './ask-film.js';
import { closeAfterEach } from './close-after-each.js';
import { openSlowProxy } from './open-slow-proxy.js';
import type { OwnServer } from './own-server.js';

const TIMEOUT_MS = 5_000;
/** The longest that anybody waits, whatever the database does, in timeouts. */
const LONGEST = 1.5;
/** A database that is back is asked again after so many probes at most. */
const MOST_PROBES = 10;

export function databaseFailures(server: OwnServer): void {
  const open = (uri?: string): Store =>
    createNeo4jStore({
      ...server.settings(),
      ...(uri === undefined ? {} : { uri }),
      timeoutMs: TIMEOUT_MS,
    });
  const longest = (outcomes: readonly Outcome[]) =>
    Math.max(...outcomes.map(({ ms }) => ms)) / TIMEOUT_MS;
  const closing = closeAfterEach();
  let store: Store;

  beforeAll(async () => {
    await server.empty();
    store = open();
  }, 60_000);
  afterAll(() => store.close());

  it('says that a database is empty until something is imported', async () => {
    const [code, message] = await refusalOf(store.check());
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

  it('ends a call to a frozen database, then answers much sooner, and is back when it thaws', async () => {
    const { pid } = server.running();
    process.kill(pid, 'SIGSTOP');
    try {
      // Its threads stop one after another, and one of them may still answer.
      await sleep(200);
      const first = await Promise.all(Array.from({ length: 20 }, () => ask(store)));
      // Those without a connection learn sooner that none is to be had, and then mostly all do.
      expect(['QUERY_TIMEOUT', 'DATABASE_UNAVAILABLE']).toEqual(
        expect.arrayContaining(first.map(({ text }) => text)),
      );
      expect(longest(first)).toBeLessThan(LONGEST);
      await sleep(2_000);
      const later = await ask(store);
      expect(later.text).toBe('DATABASE_UNAVAILABLE');
      expect(longest([later])).toBeLessThan(longest(first) / 10);
      expect((await refusalOf(store.check()))[1]).toContain('silent');
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    expect(await probesUntilAnswered(store)).toBeLessThan(MOST_PROBES);
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
    try {
      await sleep(500);
      await server.kill();
      await sleep(2_000);
      expect((await ask(store)).text).toBe('DATABASE_UNAVAILABLE');
    } finally {
      isLoading = false;
      await load;
    }
    expect(longest(outcomes)).toBeLessThan(LONGEST);
    expect(new Set(outcomes.map(({ text }) => text))).toEqual(
      new Set([ANSWER, 'DATABASE_UNAVAILABLE']),
    );
    expect((await refusalOf(store.check()))[1]).toContain('cannot be reached');

    await server.start();
    expect(await probesUntilAnswered(store)).toBeLessThan(MOST_PROBES);
  }, 240_000);

  it('answers through a slow network, and gives up in time on one that is too slow', async () => {
    const slow = closing(await openSlowProxy(server.running().port, 100));
    const distant = closing(open(slow.uri));
    expect((await ask(distant)).text).toBe(ANSWER);
    slow.delay(2 * TIMEOUT_MS);
    const late = await ask(distant);
    expect(late.text).toBe('QUERY_TIMEOUT');
    expect(longest([late])).toBeLessThan(LONGEST);
  }, 30_000);

  it('is there when the database comes later than it', async () => {
    await server.running().stop();
    const early = closing(open());
    const first = await ask(early);
    expect(first.text).toBe('DATABASE_UNAVAILABLE');
    expect(longest([first])).toBeLessThan(LONGEST);
    await server.start();
    expect(await probesUntilAnswered(early)).toBeLessThan(MOST_PROBES);
    await probesUntilAnswered(store);
  }, 240_000);
}
