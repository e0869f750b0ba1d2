import { execFileSync } from 'node:child_process';
import { symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { FaultCode } from '../../src/facts/index.js';
import { readUniverse } from '../../src/seed/index.js';
import { faultsIn, faultsOf, withFolder } from './seed-folder.js';

const MEGABYTE = 1024 * 1024;

/** 9^9 values in a few lines. */
const billionLaughs = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...[...'bcdefghi'].map((name, index) => {
    const alias = `*${'abcdefgh'[index]}`;
    return `${name}: &${name} [${Array.from({ length: 9 }, () => alias).join(', ')}]`;
  }),
].join('\n');

/** Each alias for twice as much as the one before. */
const doubling = [
  'a0: &a0 [x]',
  ...Array.from({ length: 24 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`),
].join('\n');

const bombs: readonly (readonly [string, string, FaultCode])[] = [
  ['aliases of aliases', billionLaughs, 'too-many-aliases'],
  ['few aliases for many values', doubling, 'too-many-aliases'],
  ['an alias within its own anchor', 'films: &a [*a]', 'invalid-yaml'],
  ['ten million open lists', '['.repeat(10 * MEGABYTE), 'too-deep'],
  ['ten million nested entries', '- '.repeat(5 * MEGABYTE), 'too-deep'],
  ['millions of nested keys', '{a: '.repeat(2 * MEGABYTE), 'too-deep'],
  ['a staircase of keys', staircase(2_000), 'too-deep'],
  ['millions of commas', `[${','.repeat(10 * MEGABYTE)}]`, 'invalid-yaml'],
  ['millions of anchors', '&a '.repeat(MEGABYTE), 'invalid-yaml'],
  ['millions of documents', 'a\n...\n'.repeat(MEGABYTE), 'invalid-yaml'],
  ['a merge key', 'people: [{ id: person/a, name: A, <<: { note: x } }]', 'invalid-yaml'],
  ['a tag that stands for code', 'films: !!js/function "() => 1"', 'invalid-yaml'],
  ['a tag of the standard', 'films: [!!str 1]', 'invalid-yaml'],
  ['a directive', '%YAML 1.1\n---\nfilms: []', 'invalid-yaml'],
  ['a second document', 'films: []\n---\nfilms: []', 'invalid-yaml'],
  ['a key that is a list', '{ [a]: 1 }', 'invalid-yaml'],
];

describe('a hostile file', () => {
  test.each(bombs)('with %s is refused in one line', async (_title, text, code) => {
    const faults = await faultsOf({ 'bomb.yaml': text });
    expect(faults[0]).toMatchObject({ code, file: 'bomb.yaml' });
    expect(faults.filter((fault) => fault.code === code)).toHaveLength(1);
  });

  test('that is longer than 20 MB is not read', async () => {
    await withFolder({ 'huge.yaml': 'films: []' }, async (directory) => {
      await truncate(join(directory, 'huge.yaml'), 21 * MEGABYTE);
      expect(await faultsIn(directory)).toMatchObject([{ code: 'file-too-large' }]);
    });
  });

  test('with bytes that are not UTF-8 is refused', async () => {
    const faults = await faultsOf({ 'latin.yaml': Uint8Array.of(0x66, 0xe9, 0x0a) });
    expect(faults).toMatchObject([{ code: 'invalid-encoding', file: 'latin.yaml' }]);
  });

  test('in another encoding is refused at the first letter that shows it', async () => {
    const text = 'films:\n  - { id: film/a, title: "� Café" }\n';
    const before = Buffer.from(text.slice(0, text.indexOf('é')));
    const faults = await faultsOf({
      'latin.yaml': Buffer.concat([before, Buffer.from('é" }]\n', 'latin1')]),
    });
    expect(faults).toMatchObject([{ code: 'invalid-encoding', line: 2, column: 32 }]);
    expect(faults[0]?.message).toContain('"é" in Windows-1252');
  });

  test.each(['\ufefffilms: []', 'films: []'])(
    'in UTF-16 is named, with a mark and without',
    async (text) => {
      const faults = await faultsOf({ 'wide.yaml': Buffer.from(text, 'utf16le') });
      expect(faults).toMatchObject([{ code: 'invalid-encoding', line: 1 }]);
      expect(faults[0]?.message).toContain('UTF-16');
    },
  );

  test('of a program that repeats each list by an alias is read', async () => {
    const people = Array.from(
      { length: 9_000 },
      (_, index) => `  - { id: person/p${index}, name: P, sources: *s }`,
    );
    const source = 'sources: [{ id: source/a, title: A, tier: FAN }]';
    const claims = 'claims: [{ subject: person/p0, property: fame, text: big, sources: &s [a] }]';
    expect(
      await faultsOf({ 'many.yaml': [source, claims, 'people:', ...people].join('\n') }),
    ).toEqual([]);
  });

  test('with a NUL is refused at its position', async () => {
    const faults = await faultsOf({ 'nul.yaml': 'films: []\n# \0' });
    expect(faults).toMatchObject([{ code: 'invalid-encoding', line: 2, column: 3 }]);
  });

  test('cannot reach the prototype of objects', async () => {
    const faults = await faultsOf({
      'proto.yaml': '__proto__: { polluted: true }\nconstructor: {}',
    });
    expect(faults.map(({ code }) => code)).toEqual(['unknown-field', 'unknown-field']);
    expect('polluted' in {}).toBe(false);
  });
});

describe('a path', () => {
  test('that does not exist is refused', async () => {
    const read = await readUniverse(['/nowhere/at all', 'nul\0']);
    expect(read).toMatchObject({ kind: 'faulty', faults: [{ code: 'path-refused' }, {}] });
  });

  test('that is a file is refused', async () => {
    await withFolder({ 'a.yaml': 'films: []' }, async (directory) => {
      const read = await readUniverse([join(directory, 'a.yaml')]);
      expect(read).toMatchObject({ kind: 'faulty', faults: [{ code: 'path-refused' }] });
    });
  });

  test('without seed files is refused', async () => {
    const faults = await faultsOf({ 'README.md': '# Hello', '.hidden.yaml': 'films: []' });
    expect(faults).toMatchObject([{ code: 'no-files' }]);
  });

  test('that is a symbolic link below the directory is refused, of files and folders', async () => {
    await withFolder({ 'a.yaml': 'films: []' }, async (directory) => {
      await symlink('/etc/passwd', join(directory, 'b.yaml'));
      await symlink('/', join(directory, 'c'));
      const faults = await faultsIn(directory);
      expect(faults.map(({ file, code }) => [file, code])).toEqual([
        ['b.yaml', 'path-refused'],
        ['c', 'path-refused'],
      ]);
    });
  });

  test('that is a pipe is refused without waiting for it', async () => {
    await withFolder({ 'a.yaml': 'films: []' }, async (directory) => {
      execFileSync('mkfifo', [join(directory, 'pipe.yaml')]);
      expect(await faultsIn(directory)).toMatchObject([
        { code: 'path-refused', file: 'pipe.yaml' },
      ]);
    });
  });
});

function staircase(steps: number): string {
  return Array.from({ length: steps }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
}
