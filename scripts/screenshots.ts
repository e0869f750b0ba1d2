import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { readConfig } from '../src/config.js';
import { start } from '../src/index.js';
import { findBrowser, openBrowser } from './browser.js';

/**
 * Takes pictures of every page of the packaged universe, at three widths and in both themes, to be looked
 * at one by one:
 *
 *   npm run screenshots [directory, "screenshots" when not given]
 *
 * With --readme it takes only those that the README shows, into docs/images.
 */
const pages: Readonly<Record<string, string>> = {
  home: '/',
  timeline: '/timeline/john-wick',
  'timeline-decades': '/timeline/underworld',
  cast: '/cast/john-wick',
  film: '/film/ballerina',
  character: '/character/charon',
  person: '/person/keanu-reeves',
  franchise: '/franchise/john-wick',
  search: '/search?q=jon+wik',
  graph: '/graph/character/john-wick',
  quiz: '/play?game=quiz&franchise=john-wick&seed=babayaga',
  grid: '/play?game=grid&franchise=john-wick&seed=babayaga',
  playground: '/playground',
  missing: '/film/balerina',
};
const widths = [360, 800, 1400] as const;
const themes = ['light', 'dark'] as const;
const inReadme = ['home', 'timeline', 'film', 'cast'];

/** Until scripts have drawn what they draw. */
const SETTLED_MS = 1_500;

const root = fileURLToPath(new URL('..', import.meta.url));
const isForReadme = process.argv.includes('--readme');
const given = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const directory = join(root, isForReadme ? 'docs/images' : (given ?? 'screenshots'));

const executable = findBrowser();
if (executable === undefined) throw new Error('Chromium is not on the PATH.');
await mkdir(directory, { recursive: true });
const server = await start(readConfig({ PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent' }));
const context = await openBrowser(executable);
try {
  if (isForReadme) await takeForReadme(context);
  else await takeAll(context);
} finally {
  await context.close();
  await server.stop();
}

async function takeAll(context: BrowserContext): Promise<void> {
  for (const name of Object.keys(pages)) {
    for (const theme of themes) {
      for (const width of widths) {
        await take(context, name, {
          theme,
          width,
          isWhole: true,
          file: `${name}-${width}-${theme}`,
        });
      }
    }
  }
}

async function takeForReadme(context: BrowserContext): Promise<void> {
  for (const name of inReadme) {
    await take(context, name, { theme: 'light', width: 1200, isWhole: false, file: name });
  }
}

interface Picture {
  readonly theme: (typeof themes)[number];
  readonly width: number;
  /** Whether all of the page is shown, however long it is. */
  readonly isWhole: boolean;
  readonly file: string;
}

async function take(
  context: BrowserContext,
  name: string,
  { theme, width, isWhole, file }: Picture,
): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.goto(new URL(pages[name] ?? '/', server.url).href);
  await page.waitForTimeout(SETTLED_MS);
  const path = join(directory, `${file}.png`);
  await page.screenshot({ path, fullPage: isWhole });
  await page.close();
  process.stdout.write(`${path}\n`);
}
