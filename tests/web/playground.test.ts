import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import {
  startConfiguredServer,
  type TestServer,
  webDirectory,
} from '../server/start-test-server.js';
import { describeInBrowser, findViolations, openPage, type WatchedPage } from './open-page.js';

const examples: readonly { readonly label: string; readonly query: string }[] = JSON.parse(
  readFileSync(join(webDirectory, 'examples.json'), 'utf8'),
);

describeInBrowser('the playground', () => {
  let server: TestServer;
  let watched: WatchedPage;

  beforeAll(async () => {
    server = await startConfiguredServer();
    watched = await openPage(server, '/playground');
    await watched.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  afterAll(async () => {
    await watched?.context.close();
    await server?.stop();
  });

  const response = (): Locator => watched.page.locator('.graphiql-response .CodeMirror-code');
  const question = (): Locator => watched.page.locator('.graphiql-query-editor');
  const shown = (within: Locator, text: string | RegExp) =>
    within.getByText(text).first().waitFor();
  const button = (name: string | RegExp): Locator =>
    watched.page.getByRole('button', { name, exact: typeof name === 'string' });
  async function openExample(label: string): Promise<void> {
    await button('Examples').click();
    await watched.page
      .getByRole('dialog')
      .getByRole('button', { name: label, exact: true })
      .click();
  }
  async function type(text: string): Promise<void> {
    await question().locator('textarea').focus();
    await watched.page.keyboard.press('Control+A');
    await watched.page.keyboard.insertText(text);
  }

  it('opens with the first example and its answer', async () => {
    expect(await watched.page.title()).toBe('throughline playground');
    await shown(question(), 'Cast of Ballerina');
    await shown(response(), '"Ana de Armas"');
  });

  it('says what the answer took', async () => {
    const status = watched.page.locator('.answer-meter');
    await shown(status, /^status 200 · [\d,]+ ms · [\d.]+ kB · cost [\d,]+ objects, [\d,]+ work$/);
  });

  it.each(examples)('runs the example "$label" from the menu', async ({ label, query }) => {
    const answered = watched.page.waitForResponse(
      (answer) =>
        answer.url() === `${server.url}/graphql` && answer.request().postDataJSON().query === query,
    );
    await openExample(label);
    const answer = await answered;
    expect(answer.status()).toBe(200);
    const body = await answer.json();
    expect(body.errors).toBeUndefined();
    expect(Object.values(body.data)).not.toContain(null);
    await shown(response(), '"data"');
  });

  it('opens an example in a new tab when the editor holds the user’s own query', async () => {
    await type('query Own { __typename }');
    await watched.page.locator('.graphiql-tab', { hasText: 'Own' }).waitFor();
    await openExample('Franco Nero');
    await shown(response(), '"Franco Nero"');
    expect(await watched.page.locator('.graphiql-tab').allInnerTexts()).toEqual([
      'Own',
      'FrancoNero',
    ]);
  });

  it('has the operation in its address, which opens it again', async () => {
    await type('query Mine($id: ID = "film/ballerina") { film(id: $id) { title } }');
    await watched.page.waitForURL(/\?query=query\+Mine/);
    const address = new URL(watched.page.url());
    const opened = await openPage(server, `${address.pathname}${address.search}`);
    try {
      await opened.page.locator('.graphiql-response').getByText('"Ballerina"').first().waitFor();
    } finally {
      await opened.context.close();
    }
  });

  it('copies a link, a command and a script', async () => {
    const copied = () => watched.page.evaluate<string>('navigator.clipboard.readText()');
    await type('{ __typename }');
    await button('Share').click();
    await watched.page.getByText('The link is copied.').waitFor();
    expect(await copied()).toBe(`${server.url}/playground?query=%7B+__typename+%7D`);
    await button('Copy as curl').click();
    await watched.page.getByText('Copied.').waitFor();
    expect(await copied()).toContain(`curl '${server.url}/graphql'`);
    await button('Copy as fetch').click();
    await watched.page.waitForFunction(
      'navigator.clipboard.readText().then((text) => text.includes("await fetch("))',
    );
    expect(await copied()).toContain('await fetch(');
  });

  it('lets Tab leave every editor', async () => {
    for (const editor of ['.graphiql-query-editor', '.graphiql-response']) {
      await watched.page.locator(`${editor} textarea`).focus();
      // From the text to what scrolls it, and on.
      await watched.page.keyboard.press('Tab');
      await watched.page.keyboard.press('Tab');
      const isInside = `document.activeElement.closest('${editor} .CodeMirror') !== null`;
      expect(await watched.page.evaluate(isInside)).toBe(false);
    }
  });

  it('documents the schema, sorted by name, with a welcome', async () => {
    await button('Show Documentation Explorer').click();
    const docs = watched.page.locator('.graphiql-doc-explorer');
    await shown(docs, /^One graph of/);
    await docs.getByText('Query', { exact: true }).click();
    await shown(docs, 'allSeries');
    const names = await docs.locator('.graphiql-doc-explorer-field-name').allInnerTexts();
    expect(names).toEqual([...names].sort());
    expect(await findViolations(watched.page)).toEqual([]);
  });

  it('builds queries by clicking', async () => {
    await button('Show GraphiQL Explorer').click();
    await watched.page.locator('.graphiql-plugin').getByText('films', { exact: true }).click();
    await shown(question(), 'films');
  });

  it('can be used by everyone, its menu too', async () => {
    expect(await findViolations(watched.page)).toEqual([]);
    await button('Examples').click();
    expect(await findViolations(watched.page)).toEqual([]);
    await watched.page.keyboard.press('Escape');
  });

  it('fits a narrow window, the answer below the question', async () => {
    await watched.page.setViewportSize({ width: 400, height: 800 });
    const above = await watched.page.locator('.graphiql-editors').boundingBox();
    const below = await watched.page.locator('.graphiql-response').boundingBox();
    expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
    const overflow = await watched.page.evaluate<number>(
      'document.documentElement.scrollWidth - innerWidth',
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it('contacts no other host, and complains of nothing', () => {
    expect(watched.foreign).toEqual([]);
    expect(watched.complaints).toEqual([]);
  });

  it('says in a sentence that nobody answers', async () => {
    await server.stop();
    await watched.page.keyboard.press('Escape');
    await question().locator('textarea').focus();
    await watched.page.keyboard.press('Control+Enter');
    await shown(response(), /The server cannot be reached\./);
    expect(await response().innerText()).not.toContain('stack');
  });
});

describeInBrowser('the playground without JavaScript', () => {
  it('says what it needs, and how to use the API without it', async () => {
    const server = await startConfiguredServer();
    const { page, context } = await openPage(server, '/playground', { javaScriptEnabled: false });
    expect(await page.locator('body').innerText()).toContain('The playground needs JavaScript.');
    await context.close();
    await server.stop();
  });
});
