import { existsSync } from 'node:fs';
import * as fileSystem from 'node:fs/promises';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { toImportPlan, type Universe } from '../../src/facts/index.js';
import { type Disk, exportUniverse, readUniverse, writeExport } from '../../src/seed/index.js';
import { readTinyUniverse } from '../fixtures/tiny-universe.js';
import { universeOf, withFolder } from './seed-folder.js';
import { universe } from './universe-arbitrary.js';

const seed = join(__dirname, '../../seed');

/** The file system, with an error in place of the steps that fail. */
function failingDisk(fails: (step: number) => boolean): {
  readonly disk: Disk;
  /** The steps taken, failed ones included. */
  readonly taken: () => readonly string[];
} {
  const taken: string[] = [];
  const disk = new Proxy(fileSystem, {
    get(target, name: keyof Disk) {
      return async (...args: readonly unknown[]): Promise<unknown> => {
        taken.push(name);
        if (fails(taken.length - 1)) {
          const message = `EIO: i/o error, ${name} '${args.join("' -> '")}'`;
          throw Object.assign(new Error(message), { code: 'EIO', syscall: name });
        }
        return Reflect.apply(target[name], target, args);
      };
    },
  });
  return { disk, taken: () => taken };
}

/** Exports a universe, reads it back and exports that. */
async function roundTrip(original: Universe) {
  const exported = exportUniverse(original);
  const again = await universeOf(Object.fromEntries(exported));
  return { exported, again, exportedAgain: exportUniverse(again) };
}

async function expectStable(original: Universe): Promise<void> {
  const { exported, again, exportedAgain } = await roundTrip(original);
  expect(exportedAgain).toEqual(exported);
  expect(toImportPlan(again)).toEqual(toImportPlan(original));
}

describe('an export', () => {
  test('of the tiny universe states the same facts, and is the same when exported again', async () => {
    await expectStable(await readTinyUniverse());
  });

  test('of generated universes states the same facts, and is the same when exported again', async () => {
    await fc.assert(fc.asyncProperty(universe, expectStable), { numRuns: 25 });
  }, 60_000);

  test('of the packaged universe states the same facts, and is the same when exported again', async () => {
    const read = await readUniverse([seed]);
    expect(read.kind).toBe('ok');
    if (read.kind === 'ok') await expectStable(read.universe);
  }, 30_000);

  test('is written as a person would write it', async () => {
    const exported = exportUniverse(await readTinyUniverse());
    expect([...exported.keys()].slice(0, 3)).toEqual([
      'nightfall/characters.yaml',
      'nightfall/claims.yaml',
      'nightfall/episodes.yaml',
    ]);
    expect(exported.get('nightfall/relations.yaml')).toBe(`relations:
  - from: character/lamplighter
    kind: sibling-of
    to: character/magistrate
    work: film/nightfall-rising
    spoiler: true
    sources: [ fan-page ]

  - from: character/magistrate
    kind: leads
    to: organization/night-watch
    sources: [ almanac ]
    note: until the Long Night
  - { from: film/nightfall, kind: filmed-in, to: place/lisbon, sources: [ gazette-2001 ] }
`);
  });
});

describe('writing an export', () => {
  const files = new Map([['world/films.yaml', 'films: []\n']]);

  test('makes the directory, and leaves nothing beside it', async () => {
    await withFolder({}, async (directory) => {
      const written = await writeExport(files, join(directory, 'out'));
      expect(written).toEqual({ kind: 'written', files: 1 });
      expect(await readdir(directory)).toEqual(['out']);
      expect(await readFile(join(directory, 'out/world/films.yaml'), 'utf8')).toBe('films: []\n');
    });
  });

  test('replaces an earlier export as a whole', async () => {
    await withFolder({}, async (directory) => {
      const out = join(directory, 'out');
      await writeExport(new Map([['old.yaml', 'films: []\n']]), out);
      expect(await writeExport(files, out)).toMatchObject({ kind: 'written' });
      expect(existsSync(join(out, 'old.yaml'))).toBe(false);
    });
  });

  test('takes an empty directory', async () => {
    await withFolder({}, async (directory) => {
      await mkdir(join(directory, 'out'));
      expect(await writeExport(files, join(directory, 'out'))).toMatchObject({ kind: 'written' });
    });
  });

  test('leaves files alone that were not exported or have been edited since', async () => {
    await withFolder({ 'mine/notes.txt': 'mine' }, async (directory) => {
      const mine = await writeExport(files, join(directory, 'mine'));
      expect(mine).toEqual({ kind: 'refused', reason: expect.stringContaining('notes.txt') });

      const out = join(directory, 'out');
      await writeExport(files, out);
      await writeFile(join(out, 'world/films.yaml'), 'films: [] # mine now\n');
      const edited = await writeExport(files, out);
      expect(edited).toEqual({ kind: 'refused', reason: expect.stringContaining('edited') });
      expect(await readdir(directory)).toEqual(['mine', 'out']);
    });
  });

  test('keeps the earlier export or the new one whatever step fails', async () => {
    const earlier = new Map([['world/films.yaml', 'films: [] # earlier\n']]);
    let steps = Number.POSITIVE_INFINITY;
    for (let failing = 0; failing < steps; failing++) {
      await withFolder({}, async (directory) => {
        const out = join(directory, 'out');
        await writeExport(earlier, out);
        const { disk, taken } = failingDisk((step) => step === failing);
        const written = await writeExport(files, out, disk);
        const found = await readFile(join(out, 'world/films.yaml'), 'utf8');
        const isNew = found === files.get('world/films.yaml');
        expect(isNew || found === earlier.get('world/films.yaml')).toBe(true);
        if (written.kind === 'written') expect(isNew).toBe(true);
        expect(existsSync(join(out, '.throughline-export.json'))).toBe(true);
        if (written.kind === 'written') steps = taken().length;
      });
    }
    expect(steps).toBeGreaterThan(8);
  });

  test.each([2, Number.POSITIVE_INFINITY])(
    'keeps an export somewhere, and says where, when %d steps in a row fail',
    async (failures) => {
      for (let first = 0; first < 20; first++) {
        await withFolder({}, async (directory) => {
          const out = join(directory, 'out');
          await writeExport(files, out);
          const { disk } = failingDisk((step) => step >= first && step < first + failures);
          const written = await writeExport(files, out, disk);
          const kept = (await readdir(directory)).filter((name) =>
            existsSync(join(directory, name, '.throughline-export.json')),
          );
          expect(kept).not.toEqual([]);
          if (kept.includes('out')) return;
          expect(written).toMatchObject({ reason: expect.stringContaining(kept.at(-1) ?? '') });
        });
      }
    },
  );

  test('is refused in words where nothing can be written', async () => {
    await withFolder({ 'file.txt': '' }, async (directory) => {
      const written = await writeExport(files, join(directory, 'file.txt/out'));
      expect(written.kind).toBe('refused');
    });
  });
});
