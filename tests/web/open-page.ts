import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { findBrowser, openBrowser } from '../../scripts/browser.js';
import type { TestServer } from '../server/start-test-server.js';

const browser = findBrowser();
if (browser === undefined && process.env.CI !== 'true') {
  process.stderr.write(
    'skipped: tests/web needs Chromium on the PATH (apt-get install chromium)\n',
  );
}

/** Describes what a browser shows; skipped where there is none, but for CI, where that is a failure. */
export const describeInBrowser =
  browser === undefined && process.env.CI !== 'true' ? describe.skip : describe;

/** A page in a browser of its own, and what it has complained of since it was opened. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Warnings and errors of the console, exceptions, and violations of the policy. */
  readonly complaints: readonly string[];
  /** Requests that went to another server. */
  readonly foreign: readonly string[];
}

interface PageOptions {
  readonly javaScriptEnabled?: boolean;
}

/** Opens a path of a server in a new browser; its context is to be closed. */
export async function openPage(
  server: Pick<TestServer, 'url'>,
  path: string,
  options: PageOptions = {},
): Promise<WatchedPage> {
  if (browser === undefined) throw new Error('Chromium is not on the PATH');
  const context = await openBrowser(browser, options);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  const foreign: string[] = [];
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
  await page.goto(`${server.url}${path}`);
  return { page, context, complaints, foreign };
}

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

let axe: string | undefined;

/** What axe-core finds wrong with a page as it is shown now, in light and in dark. */
export async function findViolations(page: Page, within = 'html'): Promise<readonly string[]> {
  axe ??= readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Evaluated over the protocol, so that the page's policy has no say in it.
    await page.evaluate(axe);
    const violations = await page.evaluate<readonly Violation[]>(
      `axe.run(${JSON.stringify(within)}).then(({ violations }) => violations)`,
    );
    for (const { id, help, nodes } of violations) {
      const places = nodes.slice(0, 3).map(({ target }) => target.join(' '));
      found.push(`${colorScheme}: ${id}: ${help}: ${places.join(', ')}`);
    }
  }
  return found;
}
