import type { Driver } from 'neo4j-driver';

const NODES = `MATCH (n)
WHERE NOT n:ImportLock AND NOT n:ImportState AND NOT n:ThroughlineTests
RETURN COLLECT { UNWIND labels(n) AS label RETURN label ORDER BY label } AS labels, properties(n)`;

const EDGES = `MATCH (a)-[e]->(b)
RETURN type(e), a.id, b.id, properties(e)`;

/** Everything that a database holds, as sorted lines: equal graphs give equal texts. */
export async function readDatabase(driver: Driver): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const text of [NODES, EDGES]) {
    const { records } = await driver.executeQuery(text);
    for (const record of records) {
      lines.push(JSON.stringify(record.keys.map((key) => inOrder(record.get(key)))));
    }
  }
  return lines.sort();
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string') ? value : [];
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, held]) => [name, held]);
}

export async function count(driver: Driver, pattern: string): Promise<number> {
  const { records } = await driver.executeQuery(`MATCH ${pattern} RETURN count(*) AS count`);
  return records[0]?.get('count');
}
