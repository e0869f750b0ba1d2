import type { Locator, Route } from 'playwright-core';
import { english } from '../../src/pages/texts/english.js';
import { startConfiguredServer, type TestServer } from '../server/start-test-server.js';
import { describeInBrowser, findViolations, openPage, type WatchedPage } from './open-page.js';

const { said, groups, results } = english.search;

describeInBrowser('the search box', () => {
  let server: TestServer;
  let watched: WatchedPage;
  beforeAll(async () => {
    server = await startConfiguredServer();
  });
  afterAll(() => server?.stop());
  beforeEach(async () => {
    watched = await openPage(server, '/search');
  });
  afterEach(async () => {
    await watched.page.unrouteAll({ behavior: 'ignoreErrors' });
    await watched.context.close();
  });

  const box = (): Locator => watched.page.getByRole('combobox');
  const option = (name: string | RegExp): Locator =>
    watched.page.getByRole('listbox').getByRole('option', { name });
  const chosen = (): Locator => watched.page.locator('.suggestions [aria-selected=true]');
  async function type(text: string): Promise<void> {
    await watched.page.keyboard.press('/');
    await watched.page.keyboard.type(text);
  }

  it('suggests by type what was meant, to everyone', async () => {
    await type('jon wik');
    await option(/^John Wick Jonathan Wick$/).waitFor();
    await watched.page.getByRole('group', { name: groups.Film }).waitFor();
    expect(await box().getAttribute('aria-expanded')).toBe('true');
    expect(await findViolations(watched.page)).toEqual([]);
    expect(watched.complaints).toEqual([]);
    expect(watched.foreign).toEqual([]);
  });

  it('goes through the list by arrows, around its ends, and opens what is chosen', async () => {
    await type('winsotn');
    await option(/^Winston Scott/).waitFor();
    const press = (key: string) => watched.page.keyboard.press(key);
    await press('ArrowDown');
    expect(await chosen().innerText()).toMatch(/^Winston Scott/);
    expect(await box().getAttribute('aria-activedescendant')).toBe(
      await chosen().getAttribute('id'),
    );
    await press('ArrowUp');
    expect(await chosen().count()).toBe(0);
    await press('ArrowUp');
    expect(await chosen().innerText()).toBe(said.all);
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Enter');
    await watched.page.waitForURL('**/character/winston-scott');
    await watched.page.goBack();
    await watched.page.waitForURL('**/search');
  });

  it('opens all results by Enter, and closes the list by Escape', async () => {
    await type('keanu');
    await option(/^Keanu Reeves/).waitFor();
    await watched.page.keyboard.press('Escape');
    await watched.page.getByRole('listbox').waitFor({ state: 'hidden' });
    expect(await box().inputValue()).toBe('keanu');
    await watched.page.keyboard.press('Enter');
    await watched.page.waitForURL('**/search?q=keanu');
    await watched.page.getByRole('heading', { name: results('keanu') }).waitFor();
    expect(await box().inputValue()).toBe('keanu');
    expect(await findViolations(watched.page)).toEqual([]);
  });

  it('opens what is pointed at', async () => {
    await type('charon');
    await option(/^Charon/)
      .first()
      .click();
    await watched.page.waitForURL('**/character/charon');
  });

  it('asks once for what is typed quickly', async () => {
    let asked = 0;
    await watched.page.route('**/graphql', (route) => {
      asked += 1;
      return route.continue();
    });
    await type('helen');
    await option(/^Helen Wick/).waitFor();
    expect(asked).toBe(1);
  });

  it('drops answers that come too late, and says that it waits', async () => {
    const held: Route[] = [];
    await watched.page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('"john"')) held.push(route);
      else await route.continue();
    });
    await type('john');
    await watched.page.getByText(said.searching).waitFor();
    await box().fill('winston');
    await option(/^Winston Scott/).waitFor();
    await Promise.allSettled(held.map((route) => route.continue()));
    await watched.page.waitForTimeout(300);
    expect(held).toHaveLength(1);
    expect(await option(/^John/).count()).toBe(0);
  });

  it('says in one sentence that nothing is found, or that nobody answers', async () => {
    await type('qqqqqqq');
    await watched.page.getByText(said.none).waitFor();
    await watched.page.route('**/graphql', (route) => route.abort());
    await box().fill('john');
    await watched.page.getByText(said.away).waitFor();
  });

  it('leaves "/" to those who type it', async () => {
    await type('a/b');
    expect(await box().inputValue()).toBe('a/b');
  });
});

describeInBrowser('the search box without JavaScript', () => {
  it('leads to the page of results', async () => {
    const server = await startConfiguredServer();
    const { page, context } = await openPage(server, '/', { javaScriptEnabled: false });
    await page.getByRole('searchbox').fill('jon wik');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: results('jon wik') }).waitFor();
    await page.getByRole('heading', { name: groups.Film }).waitFor();
    await context.close();
    await server.stop();
  });
});
