import { createNeo4jStore } from '../../src/store/neo4j/index.js';
import { describeNeo4j } from '../neo4j/start-neo4j.js';
import { answersUniverses } from '../universes/universe-cases.js';

describeNeo4j('The Neo4j store', (database) =>
  answersUniverses(async (plan) => {
    const store = createNeo4jStore(database().settings);
    await store.apply(plan);
    return store;
  }),
);
