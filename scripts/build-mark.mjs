import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Remembers in a file which sources something was built from: "is it up to date" is whether their hash
 * is still the same. The mark is missing while the build runs, and after it has failed.
 */
export function createBuildMark(root, mark, inputs) {
  const hash = hashOf(root, inputs);
  return {
    isMade: () => existsSync(mark),
    isUpToDate: () => existsSync(mark) && readFileSync(mark, 'utf8') === hash,
    clear: () => rmSync(mark, { force: true }),
    set: () => writeFileSync(mark, hash),
  };
}

function hashOf(root, inputs) {
  const digest = createHash('sha256');
  for (const path of inputs.flatMap((input) => filesUnder(root, input))) {
    digest.update(`${path}\n`).update(readFileSync(join(root, path)));
  }
  return digest.digest('hex');
}

function filesUnder(root, path) {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)))
    .sort();
}
