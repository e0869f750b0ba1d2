import { startConfiguredServer, type TestServer } from '../server/start-test-server.js';
import { describeInBrowser, findViolations, openPage, type WatchedPage } from './open-page.js';

describeInBrowser('the table of who is in what', () => {
  let server: TestServer;
  let cast: WatchedPage;
  beforeAll(async () => {
    server = await startConfiguredServer();
    cast = await openPage(server, '/cast/john-wick');
  });
  afterAll(async () => {
    await cast?.context.close();
    await server?.stop();
  });

  const row = (name: string) => cast.page.locator('tbody tr', { hasText: name }).first();

  it('can be used by everyone', async () => {
    expect(await findViolations(cast.page)).toEqual([]);
  });

  it('leaves the rows whose names hold what is typed', async () => {
    await cast.page.getByLabel('Only names with').fill('CHARO');
    await row('Winston Scott').waitFor({ state: 'hidden' });
    await row('Charon').waitFor({ state: 'visible' });
    await cast.page.getByLabel('Only names with').fill('');
    await row('Winston Scott').waitFor({ state: 'visible' });
  });

  it('sorts by links, and back is back', async () => {
    await cast.page.getByRole('link', { name: 'By name' }).click();
    await cast.page.locator('a[aria-current="true"]', { hasText: 'By name' }).waitFor();
    await cast.page.goBack();
    await cast.page.locator('a[aria-current="true"]', { hasText: 'Most works first' }).waitFor();
  });

  it('fits a phone, loads nothing of other servers, and complains of nothing', async () => {
    await cast.page.setViewportSize({ width: 360, height: 700 });
    const overflow = 'document.documentElement.scrollWidth - innerWidth';
    expect(await cast.page.evaluate<number>(overflow)).toBeLessThanOrEqual(0);
    expect(cast.foreign).toEqual([]);
    expect(cast.complaints).toEqual([]);
  });
});
