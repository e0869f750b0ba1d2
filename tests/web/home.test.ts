import { startConfiguredServer, type TestServer } from '../server/start-test-server.js';
import { describeInBrowser, findViolations, openPage, type WatchedPage } from './open-page.js';

describeInBrowser('the home page', () => {
  let server: TestServer;
  let home: WatchedPage;
  beforeAll(async () => {
    server = await startConfiguredServer();
    home = await openPage(server, '/');
  });
  afterAll(async () => {
    await home?.context.close();
    await server?.stop();
  });

  it('shows the franchises', async () => {
    await home.page.getByRole('link', { name: 'John Wick', exact: true }).first().waitFor();
  });

  it('can be used by everyone', async () => {
    expect(await findViolations(home.page)).toEqual([]);
  });

  it('loads nothing of other servers, and complains of nothing', () => {
    expect(home.foreign).toEqual([]);
    expect(home.complaints).toEqual([]);
  });
});
