import { createHash } from 'node:crypto';
import { findFiles } from './find-files.js';
import { readBytes } from './read-bytes.js';

/**
 * A hash of the seed files below the directories: their names, universes and contents. Undefined where one
 * of them cannot be read, so that nothing rests on a part of them.
 */
export async function hashFiles(directories: readonly string[]): Promise<string | undefined> {
  const { files, faults } = await findFiles(directories);
  if (faults.length > 0) return undefined;
  const hash = createHash('sha256');
  for (const { path, universe } of files) {
    const bytes = await readBytes(path);
    if (!Buffer.isBuffer(bytes)) return undefined;
    hash.update(JSON.stringify([path, universe, bytes.length])).update(bytes);
  }
  return hash.digest('hex');
}
