import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

interface CacheEntry {
  readonly path: string;
  readonly size: number;
  readonly changed: number;
}

/** Files that a cache has written, whole or not; others may lie beside them. */
const NAME = /^[0-9a-f]{64}(?:\.[0-9a-f]{12})?\.json$/;

/** The files of a cache, the newest first. */
export async function ownEntries(directory: string): Promise<readonly CacheEntry[]> {
  const names = (await readdir(directory)).filter((name) => NAME.test(name));
  const entries = await Promise.all(
    names.map(async (name): Promise<readonly CacheEntry[]> => {
      const path = join(directory, name);
      // Another process may have removed it meanwhile.
      const stats = await stat(path).catch(() => undefined);
      return stats ? [{ path, size: stats.size, changed: stats.mtimeMs }] : [];
    }),
  );
  return entries.flat().sort((a, b) => b.changed - a.changed);
}
