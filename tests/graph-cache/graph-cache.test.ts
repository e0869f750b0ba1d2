import { statSync } from 'node:fs';
import {
  chmod,
  chown,
  readdir,
  readFile,
  rename,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import type { ImportPlan } from '../../src/domain/graph.js';
import { createGraphCache } from '../../src/graph-cache/index.js';
import { graphs } from '../store/graph-arbitrary.js';
import { withDirectory } from './with-directory.js';

const keyOf = (number: number): string => String(number).padStart(64, '0');
const key = keyOf(1);
const plan: ImportPlan = {
  version: 'abc',
  nodes: [{ id: 'film/a', type: 'Film', properties: { name: 'Ä \u{1f3ac} 﨑' } }],
  edges: [{ type: 'IN', from: 'portrayal/a', to: 'film/a', order: { released: -1.5 } }],
};

/** Runs with a cache that keeps `plan` under `key`, in a file of the directory. */
const withKept = (
  run: (
    cache: ReturnType<typeof createGraphCache>,
    file: string,
    directory: string,
  ) => Promise<unknown>,
): Promise<unknown> =>
  withDirectory(async (directory) => {
    const cache = createGraphCache(directory);
    await cache.keep(key, plan);
    return run(cache, join(directory, `${key}.json`), directory);
  });

describe('a cache of graphs', () => {
  it('gives back whatever graph it has kept', () =>
    withDirectory((directory) =>
      fc.assert(
        fc.asyncProperty(graphs, async (graph) => {
          const cache = createGraphCache(directory);
          await cache.keep(key, graph);
          const { version, nodes, edges } = graph;
          expect(await cache.read(key)).toEqual({ version, nodes, edges });
        }),
        { numRuns: 30 },
      ),
    ));

  it('has nothing under a key that it has not kept', () =>
    withKept(async (cache) => {
      expect(await cache.read(keyOf(2))).toBeUndefined();
    }));

  it('trusts no file in which any byte has changed, that is cut off or goes on', () =>
    withKept(async (cache, file) => {
      const whole = await readFile(file);
      await fc.assert(
        fc.asyncProperty(
          fc.nat(whole.length - 1),
          fc.constantFrom('change', 'cut', 'double'),
          async (at, damage) => {
            const broken = Buffer.from(whole);
            broken[at] = (broken[at] ?? 0) ^ 1;
            await writeFile(file, damage === 'double' ? Buffer.concat([whole, whole]) : broken);
            if (damage === 'cut') await writeFile(file, whole.subarray(0, at));
            expect(await cache.read(key)).toBeUndefined();
          },
        ),
      );
      await writeFile(file, whole);
      expect(await cache.read(key)).toEqual(plan);
    }));

  it('trusts no graph of another key under its name', () =>
    withKept(async (cache, file, directory) => {
      await rename(file, join(directory, `${keyOf(2)}.json`));
      expect(await cache.read(keyOf(2))).toBeUndefined();
    }));

  it('trusts no file that others may write, and no link', () =>
    withKept(async (cache, file, directory) => {
      await chmod(file, 0o666);
      expect(await cache.read(key)).toBeUndefined();
      await chmod(file, 0o600);
      await rename(file, join(directory, 'elsewhere'));
      await symlink('elsewhere', file);
      expect(await cache.read(key)).toBeUndefined();
    }));

  // Only root may give files away.
  (process.getuid?.() === 0 ? it : it.skip)('trusts no file of another user', () =>
    withKept(async (cache, file) => {
      await chown(file, 12_345, 12_345);
      expect(await cache.read(key)).toBeUndefined();
    }),
  );

  it('replaces what it does not trust', () =>
    withKept(async (cache, file) => {
      await truncate(file, 10);
      await cache.keep(key, plan);
      expect(await cache.read(key)).toEqual(plan);
    }));

  it('does without a directory where there can be none', () =>
    withKept(async (_, file) => {
      const cache = createGraphCache(join(file, 'below-a-file'));
      await cache.keep(key, plan);
      expect(await cache.read(key)).toBeUndefined();
    }));

  it('lets nobody else read or write what it keeps', () =>
    withKept(async (_, file, directory) => {
      expect([directory, file].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o600]);
    }));

  it('keeps the newest within its bounds, and leaves the files of others alone', () =>
    withDirectory(async (directory) => {
      const cache = createGraphCache(directory, { maxEntries: 2, maxBytes: 1_000 });
      for (const number of [1, 2, 3, 4]) {
        await cache.keep(keyOf(number), plan);
        await utimes(join(directory, `${keyOf(number)}.json`), number, number);
        if (number === 1) await writeFile(join(directory, 'notes.json'), '{}');
      }
      expect((await readdir(directory)).sort()).toEqual([
        `${keyOf(3)}.json`,
        `${keyOf(4)}.json`,
        'notes.json',
      ]);
      const small = createGraphCache(directory, { maxEntries: 2, maxBytes: 300 });
      await small.keep(keyOf(5), { ...plan, version: 'long'.repeat(100) });
      expect(await small.read(keyOf(5))).toBeUndefined();
      await small.keep(keyOf(6), plan);
      expect((await readdir(directory)).sort()).toEqual([`${keyOf(6)}.json`, 'notes.json']);
    }));

  it('shows whole graphs alone while several are kept and read at once', () =>
    withKept(async (cache, _, directory) => {
      const versions = Array.from({ length: 20 }, (_unused, i) => ({ ...plan, version: `${i}` }));
      const read = await Promise.all(
        versions.flatMap((one) => [cache.keep(key, one).then(() => undefined), cache.read(key)]),
      );
      const known = [plan, ...versions];
      for (const one of read.filter((one) => one !== undefined)) expect(known).toContainEqual(one);
      expect(await readdir(directory)).toEqual([`${key}.json`]);
    }));
});
