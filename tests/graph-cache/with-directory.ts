import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs with a directory that is not there yet, and removes it afterwards. */
export async function withDirectory<T>(run: (directory: string) => Promise<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'throughline-cache-'));
  try {
    return await run(join(root, 'caches', 'throughline'));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
