import { createNeo4jStore, type Neo4jStoreOptions } from '../../src/store/neo4j/index.js';
import { describeNeo4j } from '../neo4j/start-neo4j.js';
import { storeContract } from './contract.js';
import { listLaws, type OpenStore } from './list-laws.js';

/** Each run has new statements, which take a hundred times longer to plan than to run. */
const RUNS = Number(process.env.CONTRACT_RUNS ?? 3);

jest.setTimeout(600_000);

describeNeo4j('The contract', (database) => {
  const open =
    (options: Pick<Neo4jStoreOptions, 'shareFrom'> = {}): OpenStore =>
    async (plan) => {
      const settings = { ...database().settings, timeoutMs: 60_000 };
      const store = createNeo4jStore({ ...settings, ...options });
      await store.apply(plan);
      return store;
    };
  storeContract('The Neo4j store', open(), { runs: RUNS });
  describe('The Neo4j store that asks conditions of all nodes once: laws of lists', () =>
    listLaws(open({ shareFrom: 0 }), RUNS));
});
