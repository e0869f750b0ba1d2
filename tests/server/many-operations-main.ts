import { join } from 'node:path';
import { parse } from 'graphql';
import { readConfig } from '../../src/config.js';
import { toImportPlan } from '../../src/facts/index.js';
import { createDocuments } from '../../src/graphql/documents.js';
import { buildGraphQLSchema, createApi, type OperationRequest } from '../../src/graphql/index.js';
import { readUniverse } from '../../src/seed/index.js';
import { createServer } from '../../src/server/index.js';
import { createMemoryStore } from '../../src/store/memory/index.js';
import { createPreparer } from '../../src/store/neo4j/prepare-plans.js';
import { createOperationPlanner, planOf } from '../valid-operation.js';

/**
 * Sends a server ever new operations and prints what they leave behind, in a process of its own
 * whose heap is bounded. Most are given to the API with their documents, as if Apollo Server had
 * validated them before, which takes three quarters of the time and leaves nothing but the document.
 */
const OPERATIONS = 100_000;
const BY_HTTP = 1_000;
const PREPARED = 1_000;

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Operations of which no two have the same text or structure of variables; every eighth is refused. */
const kinds: readonly ((n: number) => OperationRequest)[] = [
  // One shape, in texts that differ.
  (n) => ({ query: `{ film(id: "film/john-wick") { title } } # ${n}` }),
  (n) => ({ query: `{ film(id: "film/${n}") { title cast { nodes { name } } } }` }),
  // Shapes that differ.
  (n) => ({ query: `{ film(id: "film/john-wick") { title${n}: title } }` }),
  (n) => ({
    query: `{ films(first: 1) { list${n}: nodes { title cast(first: 2) { nodes { name${n}: name } } } } }`,
  }),
  (n) => ({ query: `{ __schema { queryType { name${n}: name } } }` }),
  // One text, for variables whose structures differ.
  (n) => ({
    query: 'query ($where: WorkWhere) { films(where: $where) { totalCount } }',
    variables: {
      where: { OR: times(17, (bit) => ({ title: { [n & (1 << bit) ? 'eq' : 'ne']: 'Caine' } })) },
    },
  }),
  (n) => ({
    query: `{ film(id: "film/john-wick") { id } } ${'#'.repeat(n % 100 ? 300 : 90_000)}${n}`,
  }),
  // Refused: for the size of its variables, and of what it may answer.
  (n) => ({
    query: `query ($where: WorkWhere) { films(where: $where) { count${n}: totalCount } }`,
    variables: { where: { OR: times(n % 2 ? 500 : 150, () => ({ title: { eq: 'x' } })) } },
  }),
];
const kindOf = (n: number) => kinds[n % kinds.length] as (n: number) => OperationRequest;

const config = readConfig({});
const schema = await buildGraphQLSchema();
const universe = await readUniverse(config.universe);
if (universe.kind === 'faulty') throw new Error('The packaged seed is sound.');
const documents = createDocuments();
const store = createMemoryStore(toImportPlan(universe.universe));
const api = createApi(schema, store, config.limits, { documents });
const { app, stop } = await createServer({
  api,
  store: { version: async () => 'some' },
  config,
  webDirectory: join(import.meta.dirname, '../../dist/web'),
  logStream: { write() {} },
});

const outcomes = { answered: 0, refused: 0 };

async function askByHttp(operation: OperationRequest): Promise<void> {
  const { statusCode } = await app.inject({ method: 'POST', url: '/graphql', payload: operation });
  if (statusCode === 200) outcomes.answered += 1;
  else outcomes.refused += 1;
}

async function ask(operation: OperationRequest): Promise<void> {
  const { query } = operation;
  if (documents.of(query) === undefined) {
    documents.keep(query, parse(query));
  }
  const { response, faults } = await api.answer(operation, new AbortController().signal);
  if (faults.length > 0) throw faults[0];
  if (response.errors === undefined) outcomes.answered += 1;
  else outcomes.refused += 1;
}

/** Statements are compiled for shapes and kept, too. */
const preparer = createPreparer();
function prepare(n: number): void {
  const plan = createOperationPlanner(schema);
  preparer.prepare(planOf(plan(kinds[3]?.(n).query ?? '')));
}

const collectGarbage = globalThis.gc ?? (() => {});
function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

for (let n = 0; n < BY_HTTP; n += 1) await askByHttp(kindOf(n)(n));
const before = heapUsed();
for (let n = BY_HTTP; n < OPERATIONS; n += 1) await ask(kindOf(n)(n));
for (let n = 0; n < PREPARED; n += 1) prepare(n);
const kept = heapUsed() - before;
await stop();
process.stdout.write(JSON.stringify({ ...outcomes, kept }));
