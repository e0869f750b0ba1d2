import { describeStarting } from '../neo4j/start-neo4j.js';
import { databaseFailures } from './failures.js';
import { createOwnServer } from './own-server.js';
import { rewarming } from './rewarming.js';
import { serving } from './serving.js';
import { statementsThatEnd } from './statements-that-end.js';
import { wrongSettings } from './wrong-settings.js';

/** Starting a server takes ten seconds, so all suites that kill, stop or misuse one share it. */
describeStarting('A Neo4j of its own', () => {
  const server = createOwnServer();
  beforeAll(() => server.start(), 240_000);
  afterAll(() => server.remove(), 60_000);

  describe('serves a universe that', () => serving(server));
  describe('fails a store that', () => databaseFailures(server));
  describe('gives its store a reason:', () => wrongSettings(server));
  describe('ends', () => statementsThatEnd(server));
  describe('comes back, and', () => rewarming(server));
});
