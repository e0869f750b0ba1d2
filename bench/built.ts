import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the clone. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** What browsers load of the built product. */
export const webDirectory = join(root, 'dist', 'web');

/**
 * Imports a module of the built product, so that what is shipped is what is measured:
 * `importBuilt<typeof import('../src/config.js')>('config.js')`. The types are those of its source.
 */
export async function importBuilt<Module>(path: string): Promise<Module> {
  return (await import(new URL(`../dist/${path}`, import.meta.url).href)) as Module;
}

/**
 * Builds the product if its sources have changed since the last build. A smoke run takes any build, so
 * that tests need not wait for one.
 */
export function ensureBuilt({ smoke }: { readonly smoke: boolean }): void {
  if (smoke && existsSync(join(root, 'dist', 'cli.js'))) return;
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs', '--if-changed'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error(`scripts/build.mjs ended with ${status}.`);
}
