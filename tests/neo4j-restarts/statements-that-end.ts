import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from 'neo4j-driver';
import { openDriver } from '../../src/store/neo4j/connection/connect.js';
import { openDatabase } from '../../src/store/neo4j/connection/database.js';
import { HEAVY_WORK, NARROW } from '../../src/store/neo4j/connection/lanes.js';
import { refusalOf } from './ask-film.js';
import { closeAfterEach } from './close-after-each.js';
import { openSlowProxy } from './open-slow-proxy.js';
import type { OwnServer } from './own-server.js';

/** The longest that statements may take to begin or to end. */
const MOST_MS = 20_000;
/** Takes minutes. */
const ENDLESS = 'UNWIND range(1, 1000000000) AS i RETURN count(i * i) AS answer';

/** Statements end in the database long before they would be done. */
export function statementsThatEnd(server: OwnServer): void {
  const closing = closeAfterEach();
  let driver: Driver;
  beforeAll(() => {
    driver = openDriver(server.settings());
  });
  afterAll(() => driver.close());

  async function running(): Promise<number> {
    const { records } = await driver.executeQuery(
      `SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range'`,
    );
    return records.length;
  }
  async function untilRunning(count: number): Promise<void> {
    const limit = Date.now() + MOST_MS;
    while ((await running()) !== count) {
      if (Date.now() > limit) throw new Error(`There are never ${count} statements at a time.`);
      await sleep(20);
    }
  }

  it('what its callers no longer wait for, and has places again', async () => {
    const database = closing(openDatabase(server.settings()));
    for (let round = 0; round < 2; round++) {
      const controllers = Array.from({ length: NARROW.slots }, () => new AbortController());
      const asked = controllers.map(({ signal }) =>
        database
          .read((ask) => ask(ENDLESS, {}), { signal, work: HEAVY_WORK + 1 })
          .catch((error: unknown) => error),
      );
      await untilRunning(NARROW.slots);
      for (const controller of controllers) controller.abort(new RangeError('gone'));
      for (const outcome of await Promise.all(asked)) expect(outcome).toBeInstanceOf(RangeError);
      await untilRunning(0);
    }
  }, 30_000);

  it('what takes longer than it may', async () => {
    const database = closing(openDatabase({ ...server.settings(), timeoutMs: 1_000 }));
    const [code] = await refusalOf(database.read((ask) => ask(ENDLESS, {})));
    expect(code).toBe('QUERY_TIMEOUT');
    await untilRunning(0);
  }, 30_000);

  it('what it can no longer be told to end', async () => {
    const way = closing(await openSlowProxy(server.running().port, 0));
    const database = closing(
      openDatabase({ ...server.settings(), uri: way.uri, timeoutMs: 2_000 }),
    );
    const asked = refusalOf(database.read((ask) => ask(ENDLESS, {})));
    await untilRunning(1);
    way.delay(600_000);
    await asked;
    await untilRunning(0);
  }, 30_000);
}
