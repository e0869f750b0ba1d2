import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the clone. */
export const root = fileURLToPath(new URL('..', import.meta.url));

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
  const marker = join(root, 'dist', 'cli.js');
  if (existsSync(marker) && (smoke || lastChange(join(root, 'src')) < statSync(marker).mtimeMs)) {
    return;
  }
  console.error('The build is missing or older than the sources: npm run build');
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) {
    throw new Error(`npm run build ended with ${status}.`);
  }
}

function lastChange(directory: string): number {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true });
  return Math.max(
    ...files
      .filter((file) => file.isFile())
      .map((file) => statSync(join(file.parentPath, file.name)).mtimeMs),
  );
}
