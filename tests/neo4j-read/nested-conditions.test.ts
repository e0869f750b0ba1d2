import { buildGraphQLSchema } from '../../src/graphql/index.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { createMemoryStore } from '../../src/store/memory/index.js';
import { createNeo4jStore } from '../../src/store/neo4j/index.js';
import { describeNeo4j } from '../neo4j/start-neo4j.js';
import { createAnswerer } from '../operations/answer.js';
import { readSeed } from '../read-seed.js';

const leaf = '{ name: { contains: "John" } }';

/** From films to people and back, four times; checking it anew at each node would take hours. */
function nested(inner: string, wrap: (link: string, where: string) => string): string {
  let where = inner;
  for (let level = 8; level > 0; level--) where = wrap(level % 2 === 1 ? 'cast' : 'works', where);
  return where;
}

const counted = (where: string, orderBy = '{ field: TITLE }') =>
  `{ films(first: 3, where: ${where}, orderBy: [${orderBy}]) { totalCount nodes { id } pageInfo { hasNextPage } } }`;

const operations: Readonly<Record<string, string>> = {
  'some of some': counted(nested(leaf, (link, where) => `{ ${link}: { some: ${where} } }`)),
  'in an order by what some have no value of': counted(
    nested(leaf, (link, where) => `{ ${link}: { some: ${where} } }`),
    '{ field: RUNTIME_MINUTES, direction: DESC }',
  ),
  'none of none': counted(nested(leaf, (link, where) => `{ ${link}: { none: ${where} } }`)),
  'not every of every': counted(
    nested(leaf, (link, where) => `{ NOT: { ${link}: { every: ${where} } } }`),
  ),
  'either of two': counted(
    nested(
      leaf,
      (link, where) => `{ OR: [{ ${link}: { some: ${where} } }, { name: { startsWith: "B" } }] }`,
    ),
  ),
};

describeNeo4j('Conditions eight relations deep', (database) => {
  let stores: readonly GraphStore[] = [];
  let answers: readonly ReturnType<typeof createAnswerer>[];
  beforeAll(async () => {
    const seed = await readSeed();
    const store = createNeo4jStore({ ...database().settings, timeoutMs: 60_000 });
    await store.apply(seed);
    stores = [createMemoryStore(seed), store];
    const schema = await buildGraphQLSchema();
    answers = stores.map((one) => createAnswerer(schema, one));
  }, 120_000);
  afterAll(() => Promise.all(stores.map((store) => store.close())));

  it.each(Object.entries(operations))(
    'are answered as in memory: %s',
    async (_, query) => {
      const [expected, found] = await Promise.all(
        answers.map((answer) => answer({ query, variables: {} })),
      );
      expect(found?.straight).toBe(expected?.straight);
    },
    120_000,
  );
});
