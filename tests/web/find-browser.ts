import { accessSync, constants, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The first Chromium on the PATH; undefined where there is none. */
export function findBrowser(path = process.env.PATH ?? ''): string | undefined {
  const candidates = path
    .split(delimiter)
    .flatMap((directory) => names.map((name) => join(directory, name)));
  return candidates.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const profiles: string[] = [];

// A browser still writes for a moment after it was closed, so profiles are removed at the end.
afterAll(async () => {
  for (const profile of profiles) {
    await rm(profile, { recursive: true, force: true, maxRetries: 10 });
  }
});

/** Starts the browser with an empty profile, and without requests in the background. */
export async function openBrowser(
  executablePath: string,
  options: { readonly javaScriptEnabled?: boolean } = {},
): Promise<BrowserContext> {
  const profile = mkdtempSync(join(tmpdir(), 'throughline-browser-'));
  profiles.push(profile);
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    ...options,
    viewport: { width: 1400, height: 800 },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
