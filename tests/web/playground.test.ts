import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { startConfiguredServer, type TestServer } from '../server/start-test-server.js';
import { findBrowser, openBrowser } from './find-browser.js';

const browser = findBrowser();
if (browser === undefined && process.env.CI !== 'true') {
  process.stderr.write(
    'skipped: tests/web needs Chromium on the PATH (apt-get install chromium)\n',
  );
}
// In CI a missing browser is a failure, not a skip.
const suite = browser === undefined && process.env.CI !== 'true' ? describe.skip : describe;

const directory = join(__dirname, '../../web/playground/examples');
const examples = readdirSync(directory)
  .sort()
  .map((name) => {
    const query = readFileSync(join(directory, name), 'utf8').trim();
    return { label: query.slice(2, query.indexOf('\n')), query };
  });

suite('the playground', () => {
  let server: TestServer;
  let context: BrowserContext;
  let page: Page;
  const complaints: string[] = [];
  const foreign: string[] = [];
  let policy: string | undefined;

  beforeAll(async () => {
    server = await startConfiguredServer();
    if (browser === undefined) throw new Error('Chromium is not on the PATH');
    context = await openBrowser(browser);
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.addInitScript({
      content: `document.addEventListener('securitypolicyviolation', (event) =>
        console.error('policy violated:', event.violatedDirective, event.blockedURI));`,
    });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol !== 'data:' && origin !== server.url) foreign.push(request.url());
    });
    const response = await page.goto(`${server.url}/playground`);
    policy = response?.headers()['content-security-policy'];
    await page.getByRole('button', { name: 'Cast of Ballerina' }).waitFor();
  });

  afterAll(async () => {
    await context?.close();
    await server?.stop();
  });

  const response = () => page.locator('.graphiql-response .CodeMirror-code');
  const shown = (locator: ReturnType<typeof response>, text: string) =>
    locator.getByText(text).first().waitFor();

  it('opens with the first example, which its button runs', async () => {
    expect(await page.title()).toBe('throughline playground');
    await shown(page.locator('.graphiql-query-editor'), 'Cast of Ballerina');
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await shown(response(), '"Ana de Armas"');
  });

  it.each(examples)('runs the example "$label" with one click', async ({ label, query }) => {
    const answered = page.waitForResponse((answer) => answer.url() === `${server.url}/graphql`);
    await page.getByRole('button', { name: label, exact: true }).click();
    const answer = await answered;
    expect(answer.request().postDataJSON()).toMatchObject({ query });
    expect(answer.status()).toBe(200);
    const body = await answer.json();
    expect(body.errors).toBeUndefined();
    expect(Object.values(body.data)).not.toContain(null);
    await shown(response(), '"data"');
  });

  it('opens an example in a new tab when the editor holds the user’s own query', async () => {
    const own = 'query Own { __typename }';
    const editor = page.locator('.graphiql-query-editor textarea');
    await editor.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(own);
    await page.getByRole('tab', { name: 'Own' }).waitFor();
    await page.getByRole('button', { name: 'Franco Nero' }).click();
    await shown(response(), '"Franco Nero"');
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(['Own', 'FrancoNero']);
  });

  it('documents the schema', async () => {
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.locator('.graphiql-doc-explorer').getByText('Query', { exact: true }).click();
    await shown(page.locator('.graphiql-doc-explorer'), 'franchise');
  });

  it('builds queries by clicking', async () => {
    await page.getByRole('button', { name: 'Show GraphiQL Explorer' }).click();
    await page.locator('.graphiql-plugin').getByText('birthDate', { exact: true }).click();
    await shown(page.locator('.graphiql-query-editor'), 'birthDate');
  });

  it('fits a narrow window, the answer below the question', async () => {
    await page.setViewportSize({ width: 400, height: 800 });
    const question = await page.locator('.graphiql-editors').boundingBox();
    const answer = await page.locator('.graphiql-response').boundingBox();
    expect(answer?.y).toBeGreaterThanOrEqual((question?.y ?? 0) + (question?.height ?? 0));
    const overflow = await page.evaluate<number>(
      'document.documentElement.scrollWidth - innerWidth',
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it('obeys its policy, contacts no other host, and logs no complaint', () => {
    expect(policy).toMatch(/^default-src 'none';script-src 'self';style-src 'self';/);
    expect(policy).not.toContain('unsafe');
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

suite('the playground without JavaScript', () => {
  it('says what it needs, and how to use the API without it', async () => {
    if (browser === undefined) throw new Error('Chromium is not on the PATH');
    const server = await startConfiguredServer();
    const context = await openBrowser(browser, { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.url}/playground`);
    expect(await page.locator('body').innerText()).toContain('The playground needs JavaScript.');
    await context.close();
    await server.stop();
  });
});
