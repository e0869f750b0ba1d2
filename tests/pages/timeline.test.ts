import { startConfiguredServer, type TestServer } from '../server/start-test-server.js';
import { checkTimelinePage } from './timeline-checks.js';

let server: TestServer;
beforeAll(async () => {
  server = await startConfiguredServer();
});
afterAll(() => server.stop());

describe('a timeline page', () => {
  it('shows what the API says of the story', () => checkTimelinePage(server.url));
});
