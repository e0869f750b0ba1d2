import { readFile, writeFile } from 'node:fs/promises';
import { printApiSchema } from '../src/graphql/index.js';
import { seedJsonSchema } from '../src/seed/index.js';
import { printGraphSchema } from '../src/store/neo4j/schema/print-graph-schema.js';

/**
 * Writes the contracts in schema/ from the code: the API, the constraints and indexes of the database,
 * and the form of seed files. With --check it writes nothing, and the exit code says whether they are up
 * to date.
 */
const contracts = {
  'api.graphql': await printApiSchema(),
  'graph.cypher': printGraphSchema(),
  'seed.schema.json': `${JSON.stringify(seedJsonSchema(), null, 2)}\n`,
};

for (const [name, text] of Object.entries(contracts)) {
  const file = new URL(`../schema/${name}`, import.meta.url);
  if (!process.argv.includes('--check')) {
    await writeFile(file, text);
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    process.stderr.write(`schema/${name} is out of date: run "npm run schema" and commit it.\n`);
    process.exitCode = 1;
  }
}
