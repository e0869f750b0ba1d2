import { appendFile, cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportPlan } from '../../src/domain/graph.js';
import { createGraphCache } from '../../src/graph-cache/index.js';
import { readGraph, UniverseError } from '../../src/read-graph.js';
import { tinyUniverse, tinyUniverseDirectory } from '../fixtures/tiny-universe.js';
import { withDirectory } from './with-directory.js';

/** Not what the files say, so that it shows where it comes from. */
const planted: ImportPlan = { version: 'planted', nodes: [], edges: [] };

let expected: ImportPlan;
beforeAll(async () => {
  const { version, nodes, edges } = await tinyUniverse();
  expected = { version, nodes, edges };
});

/** Runs with a copy of the seed files and the directory of a cache that is still empty. */
const withFiles = (run: (files: string, caches: string) => Promise<unknown>): Promise<unknown> =>
  withDirectory(async (directory) => {
    const files = join(directory, 'files');
    await mkdir(directory, { recursive: true });
    await cp(tinyUniverseDirectory, files, { recursive: true });
    return run(files, join(directory, 'caches'));
  });

async function keptIn(caches: string): Promise<readonly string[]> {
  return (await readdir(caches).catch(() => [])).map((name) => name.replace('.json', ''));
}

/** Puts another graph in the place of the one that is kept. */
async function plant(caches: string): Promise<void> {
  const [key = ''] = await keptIn(caches);
  await createGraphCache(caches).keep(key, planted);
}

const firstFile = async (files: string): Promise<string> => {
  const names = await readdir(files, { recursive: true });
  return join(files, names.sort().find((name) => name.endsWith('.yaml')) ?? '');
};

describe('a graph of seed files', () => {
  it('is the same whether it is read or was kept, and is kept once', () =>
    withFiles(async (files, caches) => {
      expect(await readGraph([files], caches)).toMatchObject(expected);
      expect(await readGraph([files], caches)).toEqual(expected);
      expect(await keptIn(caches)).toHaveLength(1);
    }));

  it('is read from what is kept while nothing has changed', () =>
    withFiles(async (files, caches) => {
      await readGraph([files], caches);
      await plant(caches);
      expect(await readGraph([files], caches)).toEqual(planted);
      expect(await readGraph([files], undefined)).toMatchObject(expected);
    }));

  it.each([
    ['a file has changed', async (files: string) => appendFile(await firstFile(files), '\n')],
    [
      'a file has another name',
      async (files: string) => rename(await firstFile(files), join(files, 'renamed.yaml')),
    ],
    ['a file has come', (files: string) => writeFile(join(files, 'more.yaml'), 'films: []\n')],
  ])('is read anew when %s', (_, change) =>
    withFiles(async (files, caches) => {
      await readGraph([files], caches);
      await plant(caches);
      await change(files);
      expect((await readGraph([files], caches)).version).toBe(expected.version);
      expect(await keptIn(caches)).toHaveLength(2);
    }),
  );

  it('is read and kept anew when what was kept is damaged', () =>
    withFiles(async (files, caches) => {
      await readGraph([files], caches);
      const [key] = await keptIn(caches);
      const path = join(caches, `${key}.json`);
      const whole = await readFile(path);
      await writeFile(path, whole.subarray(0, -1));
      expect(await readGraph([files], caches)).toMatchObject(expected);
      expect(await readFile(path)).toEqual(whole);
    }));

  it('is refused when a file has become faulty or cannot be read', () =>
    withFiles(async (files, caches) => {
      await readGraph([files], caches);
      await appendFile(await firstFile(files), '\nnonsense: 1\n');
      await expect(readGraph([files], caches)).rejects.toBeInstanceOf(UniverseError);
      await rm(files, { recursive: true });
      await expect(readGraph([files], caches)).rejects.toBeInstanceOf(UniverseError);
      expect(await keptIn(caches)).toHaveLength(1);
    }));

  it('is the same for several starts at once', () =>
    withFiles(async (files, caches) => {
      const graphs = await Promise.all([1, 2, 3, 4].map(() => readGraph([files], caches)));
      for (const graph of graphs) expect(graph).toMatchObject(expected);
      expect(await keptIn(caches)).toHaveLength(1);
      expect(await readGraph([files], caches)).toEqual(expected);
    }));
});
