import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importGraph } from '../../src/store/neo4j/import/import-graph.js';
import { readSeed } from '../read-seed.js';
import { describeNeo4j } from './start-neo4j.js';

const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');

/** Each query of the README with the table below it. */
const examples = [...readme.matchAll(/```cypher\n(.*?)```\n\n((?:\|[^\n]*\n)+)/gs)].map(
  ([, query = '', table = '']) => ({ title: query.split('\n')[0], query, table }),
);

describeNeo4j('Cypher written by hand', (database) => {
  beforeAll(async () => {
    await importGraph(database().driver, await readSeed());
  }, 180_000);

  it('has six examples', () => {
    expect(examples).toHaveLength(6);
  });

  it.each(examples)('answers as the README says: $title', async ({ query, table }) => {
    const { records, keys } = await database().driver.executeQuery(query);
    const rows = records.map((record) => keys.map((key) => print(record.get(key))));
    const lines = [keys, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
    lines.splice(1, 0, `|${keys.map(() => '---|').join('')}`);
    expect(lines.join('\n')).toBe(table.trim());
  });
});

function print(value: unknown): string {
  return Array.isArray(value) ? value.toSorted().join(', ') : String(value);
}
