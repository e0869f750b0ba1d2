import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A hash of what turns files into a graph: all modules in a directory, what is installed with them by the
 * exact versions in package.json, and this Node, whose Unicode and country tables they use. It reads
 * without turns, as a process that starts has nothing else to do.
 */
export function hashCode(directory: string): string {
  const hash = createHash('sha256').update(`${process.version} ${process.arch}\n`);
  const modules = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]s$/.test(name))
    .sort();
  for (const name of [join('..', 'package.json'), ...modules]) {
    const bytes = readFileSync(join(directory, name));
    hash.update(`${name} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}
