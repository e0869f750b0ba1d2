import { readFile } from 'node:fs/promises';
import { openDriver } from '../../src/store/neo4j/connection/connect.js';
import { importGraph } from '../../src/store/neo4j/import/import-graph.js';

/** Imports a plan from a file, in a process of its own that can be killed. */
const [uri = '', file = ''] = process.argv.slice(2);
const driver = openDriver({
  uri,
  user: process.env.NEO4J_USER,
  password: process.env.NEO4J_PASSWORD,
});
await importGraph(driver, JSON.parse(await readFile(file, 'utf8')), {
  database: process.env.NEO4J_DATABASE,
  onProgress: ({ phase }) => process.stdout.write(`${phase}\n`),
});
await driver.close();
