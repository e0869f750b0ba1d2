import { buildGraphQLSchema } from '../../src/graphql/index.js';
import { createNeo4jStore } from '../../src/store/neo4j/index.js';
import { describeNeo4j } from '../neo4j/start-neo4j.js';
import { createAnswerer } from '../operations/answer.js';
import { answersTo, themes } from '../operations/questions.js';
import { readSeed } from '../read-seed.js';

describeNeo4j('On Neo4j', (database) => {
  let store: ReturnType<typeof createNeo4jStore>;
  let answer: ReturnType<typeof createAnswerer>;
  beforeAll(async () => {
    store = createNeo4jStore({ ...database().settings, timeoutMs: 60_000 });
    await store.apply(await readSeed());
    answer = createAnswerer(await buildGraphQLSchema(), store);
  }, 120_000);
  afterAll(() => store.close());

  describe.each(themes)('questions about $name', (theme) => {
    it.each(theme.questions)(
      '$words',
      async (question) => {
        const { straight } = await answer(question);
        expect(JSON.parse(straight)).toEqual(answersTo(theme)[question.name]);
      },
      60_000,
    );
  });
});
