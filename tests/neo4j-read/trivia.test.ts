import type { ImportPlan } from '../../src/domain/graph.js';
import { createMemoryStore } from '../../src/store/memory/index.js';
import { createNeo4jStore } from '../../src/store/neo4j/index.js';
import { generateDaily } from '../../src/trivia/games/index.js';
import { generateQuiz, questionKinds, readPool } from '../../src/trivia/index.js';
import { describeNeo4j } from '../neo4j/start-neo4j.js';
import { readSeed } from '../read-seed.js';
import { servesTrivia } from '../trivia/serving-cases.js';
import { servesFilters } from '../trivia/serving-filters.js';
import { servesGames } from '../trivia/serving-games.js';
import { servesTexts } from '../trivia/serving-texts.js';
import { servesTokens } from '../trivia/serving-tokens.js';

describeNeo4j('Memory and Neo4j', (database) => {
  it('give the same quizzes and puzzles', async () => {
    const seed = await readSeed();
    const stores = [
      createMemoryStore(seed),
      createNeo4jStore({ ...database().settings, timeoutMs: 60_000 }),
    ];
    const scopes = [
      { kind: 'franchise', franchise: 'franchise/john-wick' },
      { kind: 'works', works: ['series/the-continental', 'film/john-wick', 'film/ballerina'] },
    ] as const;
    try {
      await stores[1]?.apply(seed);
      for (const scope of scopes) {
        const [expected, found] = await Promise.all(
          stores.map(async (store) => {
            const pool = await readPool(store, scope);
            const quizzes = questionKinds.flatMap((kind) =>
              ['a', 'b'].map((seed) => generateQuiz(pool, { seed, size: 50, kinds: [kind] })),
            );
            return { quizzes, puzzles: [20_000, 20_001].map((day) => generateDaily(pool, day)) };
          }),
        );
        expect(found).toEqual(expected);
        expect(expected?.quizzes.flatMap(({ questions }) => questions).length).toBeGreaterThan(50);
      }
    } finally {
      await Promise.all(stores.map((store) => store.close()));
    }
  }, 300_000);
});

describeNeo4j('Neo4j', (database) => {
  const open = async (plan: ImportPlan) => {
    const store = createNeo4jStore({ ...database().settings, timeoutMs: 60_000 });
    await store.apply(plan);
    return store;
  };
  describe('with trivia', () => servesTrivia(open));
  describe('with games', () => servesGames(open));
  describe('with filters', () => servesFilters(open));
  describe('with tokens', () => servesTokens(open));
  describe('with answers in words', () => servesTexts(open));
});
