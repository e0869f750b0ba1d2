import { openDriver } from '../../src/store/neo4j/connection/connect.js';
import { percentile, printNumber } from '../statistics.js';

const EDGE = '[:PERFORMS|OF|IN|HOLDS|ON|SUBJECT_OF|OBJECT]';
const ENDS = 'MATCH (s:Entity {id: $from}) WITH s LIMIT 1 MATCH (t:Entity {id: $to})';
const IDS = 'RETURN collect([n IN nodes(p) | n.id]) AS chains';

/**
 * Cypher's own path search, where each step (entity, fact, entity) is two relationships; and an empty
 * statement, as a measure of the overhead.
 */
const forms: Readonly<Record<string, string>> = {
  'an empty statement': 'RETURN 1',
  'SHORTEST 3': `${ENDS} MATCH p = SHORTEST 3 (s)-${EDGE}-{1,12}(t) ${IDS}`,
  'ALL SHORTEST': `${ENDS} MATCH p = ALL SHORTEST (s)-${EDGE}-{1,12}(t) ${IDS}`,
};

const TIMEOUT_MS = 5_000;
const WARM_UP = 5;

/** Times Cypher's own path search; what takes too long is ended and counts as the time limit. */
export async function measureCypher(
  uri: string,
  name: string,
  pairs: readonly (readonly [from: string, to: string])[],
): Promise<readonly (readonly string[])[]> {
  const driver = openDriver({ uri });
  const rows: (readonly string[])[] = [];
  try {
    for (const [form, text] of Object.entries(forms)) {
      const times: number[] = [];
      let ended = 0;
      for (const [i, [from, to]] of [...pairs.slice(0, WARM_UP), ...pairs].entries()) {
        // Cypher refuses to search for a path from a node to itself.
        if (from === to) continue;
        const session = driver.session({ defaultAccessMode: 'READ' });
        const started = performance.now();
        const isEnded = await session.run(text, { from, to }, { timeout: TIMEOUT_MS }).then(
          () => false,
          () => true,
        );
        await session.close();
        if (i < WARM_UP) continue;
        times.push(performance.now() - started);
        if (isEnded) ended += 1;
      }
      const shares = [0.5, 0.95, 1].map((share) => printNumber(percentile(times, share)));
      rows.push([`${name}, ${form}`, ...shares, String(ended)]);
    }
  } finally {
    await driver.close();
  }
  return rows;
}
