import { startConfiguredServer, type TestServer } from '../server/start-test-server.js';
import { describeInBrowser, findViolations, openPage, type WatchedPage } from './open-page.js';

describeInBrowser('the page of an entity', () => {
  let server: TestServer;
  let film: WatchedPage;
  beforeAll(async () => {
    server = await startConfiguredServer();
    film = await openPage(server, '/film/ballerina');
  });
  afterAll(async () => {
    await film?.context.close();
    await server?.stop();
  });

  it('opens the claims of a fact by keyboard', async () => {
    const mark = film.page.locator('.facts summary').first();
    await mark.focus();
    await film.page.keyboard.press('Enter');
    await film.page.locator('.facts .sources').first().waitFor();
  });

  it('fits a narrow window', async () => {
    await film.page.setViewportSize({ width: 360, height: 800 });
    const overflow = await film.page.evaluate<number>(
      'document.documentElement.scrollWidth - innerWidth',
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await film.page.setViewportSize({ width: 1400, height: 800 });
  });

  it.each([
    '/film/ballerina?asOf=2023-08-04',
    '/character/charon',
    '/person/norman-reedus?to=person/harrison-ford',
    '/franchise/john-wick',
    '/company/lionsgate',
  ])('can be used by everyone: %s', async (path) => {
    await film.page.goto(`${server.url}${path}`);
    expect(await findViolations(film.page)).toEqual([]);
  });

  it('loads nothing of other servers, and complains of nothing', () => {
    expect(film.foreign).toEqual([]);
    expect(film.complaints).toEqual([]);
  });

  it('connects two names without JavaScript, and back leads to where it was asked', async () => {
    const plain = await openPage(server, '/person/norman-reedus', { javaScriptEnabled: false });
    await plain.page.getByLabel('Connect to').fill('Harrison Ford');
    await plain.page.keyboard.press('Enter');
    await plain.page
      .getByRole('heading', { name: 'From Norman Reedus to Harrison Ford' })
      .waitFor();
    await plain.page.goBack();
    expect(new URL(plain.page.url()).search).toBe('');
    await plain.context.close();
  });
});
