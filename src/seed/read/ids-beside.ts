import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { idsByLooks } from './ids-by-looks.js';
import { isSystemError } from './system-error.js';

/** Bounds on a look around, which begins in a directory that may hold anything. */
const MAX_FILES = 500;
const MAX_FILE_BYTES = 2 * 1024 * 1024;

/**
 * The ids that folders beside the given ones seem to define, and the folder of each: a universe often
 * rests on one that was not read with it.
 */
export async function idsBeside(
  directories: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const read = new Set(directories.map((directory) => resolve(directory)));
  const parents = new Map(directories.map((directory) => [resolve(directory, '..'), directory]));
  const ids = new Map<string, string>();
  let files = 0;
  for (const [parent, directory] of parents) {
    for (const name of await namesIn(parent)) {
      if (name.startsWith('.') || read.has(join(parent, name))) continue;
      const folder = join(dirname(directory), name);
      for (const file of (await namesIn(folder)).filter((one) => /\.ya?ml$/i.test(one))) {
        if (++files > MAX_FILES) return ids;
        for (const id of idsByLooks(await textOf(join(folder, file)))) ids.set(id, folder);
      }
    }
  }
  return ids;
}

/** Nothing where there is no directory to read. */
async function namesIn(directory: string): Promise<readonly string[]> {
  return (await readdir(directory).catch(ignored)) ?? [];
}

async function textOf(path: string): Promise<string> {
  const info = await stat(path).catch(ignored);
  const isRead = info?.isFile() === true && info.size <= MAX_FILE_BYTES;
  return isRead ? ((await readFile(path, 'utf8').catch(ignored)) ?? '') : '';
}

function ignored(error: unknown): undefined {
  if (!isSystemError(error)) throw error;
  return undefined;
}
