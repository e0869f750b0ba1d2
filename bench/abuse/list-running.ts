import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';

/** Statements that have run for over a second, except this one. */
const LIST = `SHOW TRANSACTIONS YIELD elapsedTime, status, currentQuery
WHERE elapsedTime.milliseconds > 1000 AND NOT coalesce(currentQuery, '') STARTS WITH 'SHOW'
RETURN status, elapsedTime.milliseconds AS milliseconds
ORDER BY milliseconds DESC`;
const POLL_MS = 500;
const PATIENCE_MS = 10_000;

/** The statements that a database still runs after ten seconds; returns as soon as there are none. */
export async function listRunning(uri: string): Promise<readonly string[]> {
  const until = performance.now() + PATIENCE_MS;
  const driver = neo4j.driver(uri, undefined, {
    disableLosslessIntegers: true,
    connectionAcquisitionTimeout: PATIENCE_MS,
  });
  try {
    for (;;) {
      const { records } = await driver.executeQuery(LIST);
      const running = records.map(
        (record) => `${record.get('status')}, ${Math.round(record.get('milliseconds') / 1000)} s`,
      );
      if (running.length === 0 || performance.now() > until) return running;
      await sleep(POLL_MS);
    }
  } catch (error) {
    return [`no answer from the database: ${String(error).slice(0, 80)}`];
  } finally {
    await driver.close();
  }
}
