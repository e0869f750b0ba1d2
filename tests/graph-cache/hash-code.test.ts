import { appendFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashCode } from '../../src/graph-cache/index.js';
import { withFolder } from '../seed/seed-folder.js';

const files = {
  'package.json': '{}',
  'dist/index.js': 'index',
  'dist/seed/read.js': 'read',
  'dist/index.js.map': 'map',
};

const withCode = (run: (root: string) => Promise<unknown>): Promise<[string, string]> =>
  withFolder(files, async (root) => {
    const before = hashCode(join(root, 'dist'));
    await run(root);
    return [before, hashCode(join(root, 'dist'))];
  });

describe('the hash of the code', () => {
  it.each([
    ['a module', (root: string) => appendFile(join(root, 'dist/seed/read.js'), ' ')],
    [
      'the name of a module',
      (root: string) => rename(join(root, 'dist/index.js'), join(root, 'dist/main.js')),
    ],
    ['the number of modules', (root: string) => writeFile(join(root, 'dist/more.ts'), '')],
    ['the packages', (root: string) => appendFile(join(root, 'package.json'), ' ')],
  ])('differs with %s', async (_, change) => {
    const [before, after] = await withCode(change);
    expect(after).not.toBe(before);
  });

  it('is the same for the same modules, whatever lies beside them', async () => {
    const [before, after] = await withCode((root) =>
      appendFile(join(root, 'dist/index.js.map'), ' '),
    );
    expect(after).toBe(before);
  });
});
