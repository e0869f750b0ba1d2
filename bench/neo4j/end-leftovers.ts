import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';

const END = `SHOW TRANSACTIONS YIELD transactionId AS id, elapsedTime AS running
WHERE running.milliseconds > 1000
TERMINATE TRANSACTIONS id YIELD message
RETURN count(message) AS ended`;
const POLL_MS = 200;
/** Drivers retry what was ended, a second or two later, for half a minute. */
const QUIET_MS = 5_000;

/** Ends transactions whose clients have given up, since they would disturb measurements. */
export async function endLeftovers(uri: string): Promise<void> {
  const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true });
  try {
    for (let quietSince = performance.now(); performance.now() - quietSince < QUIET_MS; ) {
      const { records } = await driver.executeQuery(END);
      if (records[0]?.get('ended') > 0) quietSince = performance.now();
      await sleep(POLL_MS);
    }
  } finally {
    await driver.close();
  }
}
