import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildGraphQLSchema } from '../../src/graphql/index.js';
import { createNeo4jStore } from '../../src/store/neo4j/index.js';
import { describeNeo4j } from '../neo4j/start-neo4j.js';
import { type BoltTap, openBoltTap } from '../neo4j-stub/open-bolt-tap.js';
import { type Answered, createAnswerer } from '../operations/answer.js';
import type { Operation } from '../operations/arbitrary-operation.js';
import { readSeed } from '../read-seed.js';
import { smallUniverse } from '../store/small-universe.js';

const directory = join(__dirname, '../operations/cases');
const cases = readdirSync(directory)
  .filter((file) => file.endsWith('.cypher'))
  .map((file) => file.slice(0, -'.cypher'.length))
  .map((name) => ({ name, statements: read(`${name}.cypher`).split(/;\n+/).length - 1 }));

function read(file: string): string {
  return readFileSync(join(directory, file), 'utf8');
}

function readOperation(name: string): Operation {
  const variables = `${name}.variables.json`;
  const isGiven = existsSync(join(directory, variables));
  return { query: read(`${name}.graphql`), variables: isGiven ? JSON.parse(read(variables)) : {} };
}

/** A statement and the request for its whole result, in one flush. */
const ROUND_TRIP = ['RUN', 'PULL'];

describeNeo4j('On the wire to Neo4j', (database) => {
  let tap: BoltTap;
  let store: ReturnType<typeof createNeo4jStore>;
  let answer: (operation: Operation) => Promise<Answered>;
  beforeAll(async () => {
    const { settings } = database();
    tap = await openBoltTap(settings.uri);
    store = createNeo4jStore({ ...settings, uri: tap.uri, timeoutMs: 60_000 });
    await store.apply(await readSeed());
    answer = createAnswerer(await buildGraphQLSchema(), store);
    // The very first read is preceded by one for the count of imports, and the first
    // operation by one for the statistics of the graph.
    await store.graph();
  }, 120_000);
  afterAll(async () => {
    await store.close();
    tap.close();
  });

  it.each(cases)('$name takes $statements round trips', async ({ name, statements }) => {
    tap.clear();
    await answer(readOperation(name));
    // A connection that is given back may be reset, at the expense of the next operation.
    await store.version();
    expect(tap.sent()).toEqual(Array.from({ length: statements + 1 }, () => ROUND_TRIP));
  });

  it('reads the version and the statistics of a graph once', async () => {
    const other = createNeo4jStore({ ...database().settings, uri: tap.uri, timeoutMs: 60_000 });
    await other.version();
    tap.clear();
    const before = await other.graph();
    expect(tap.sent()).toEqual([]);

    await store.apply(smallUniverse);
    tap.clear();
    const all = await Promise.all([store.graph(), store.graph(), store.graph()]);
    expect(new Set([...all, await store.graph()]).size).toBe(1);
    // The first finds that an import has been counted; then the count is read, and the record again.
    expect(tap.sent()).toEqual([ROUND_TRIP, ROUND_TRIP, ROUND_TRIP]);
    await other.version();
    const after = await other.graph();
    expect(after).not.toEqual(before);
    expect(after).toEqual(all[0]);
    await other.close();
  }, 120_000);

  it('has an operation of one round trip and one of two', () => {
    expect(new Set(cases.map(({ statements }) => statements))).toEqual(new Set([1, 2]));
  });
});
