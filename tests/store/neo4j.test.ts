import { createNeo4jStore } from '../../src/store/neo4j/index.js';
import { describeNeo4j } from '../neo4j/start-neo4j.js';
import { storeContract } from './contract.js';

/** Each run plans its statements anew, which takes a hundred times longer than running them. */
const RUNS = Number(process.env.CONTRACT_RUNS ?? 3);

jest.setTimeout(600_000);

describeNeo4j('The contract', (database) => {
  storeContract(
    'The Neo4j store',
    async (plan) => {
      const store = createNeo4jStore({ ...database().settings, timeoutMs: 60_000 });
      await store.apply(plan);
      return store;
    },
    { runs: RUNS },
  );
});
