import { startConfiguredServer, type TestServer } from '../server/start-test-server.js';
import { checkEntityPages } from './entity-checks.js';

describe('the pages of entities', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startConfiguredServer();
  });
  afterAll(() => server.stop());

  checkEntityPages(() => server.url);
});
