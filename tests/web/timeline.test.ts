import { startConfiguredServer, type TestServer } from '../server/start-test-server.js';
import { describeInBrowser, findViolations, openPage, type WatchedPage } from './open-page.js';

describeInBrowser('the timeline page', () => {
  let server: TestServer;
  let timeline: WatchedPage;
  beforeAll(async () => {
    server = await startConfiguredServer();
    timeline = await openPage(server, '/timeline/john-wick');
  });
  afterAll(async () => {
    await timeline?.context.close();
    await server?.stop();
  });

  it('shows who puts a work in its place when its bar is focused, until Escape', async () => {
    const { page } = timeline;
    await page.locator('.work[data-work="film/ballerina"] a').focus();
    const note = page.locator('.note');
    await note.getByText('ends before Chapter 4').waitFor();
    await page.keyboard.press('Escape');
    expect(await note.isHidden()).toBe(true);
  });

  it('moves into the order of release and back', async () => {
    const { page } = timeline;
    const first = page.locator('.work').first();
    expect(await first.getAttribute('data-work')).not.toBe('film/john-wick');
    await page.locator('.order-switch [data-order="release"]').click();
    expect(await first.getAttribute('data-work')).toBe('film/john-wick');
    expect(page.url()).toContain('?order=release');
    await page.goBack();
    expect(await first.getAttribute('data-work')).not.toBe('film/john-wick');
  });

  it('can be used by everyone', async () => {
    expect(await findViolations(timeline.page)).toEqual([]);
  });

  it('loads nothing of other servers, and complains of nothing', () => {
    expect(timeline.foreign).toEqual([]);
    expect(timeline.complaints).toEqual([]);
  });
});
