import { startConfiguredServer, type TestServer } from '../server/start-test-server.js';
import { checkSearchPage } from './search-checks.js';

describe('the page of results', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startConfiguredServer();
  });
  afterAll(() => server.stop());

  checkSearchPage(() => server.url);
});
