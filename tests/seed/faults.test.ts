import { join } from 'node:path';
import { printFault } from '../../src/seed/index.js';
import { base } from './reports-faults.js';
import { faultsIn, faultsOf, withFolder } from './seed-folder.js';

describe('check', () => {
  test('finds no fault in the entries that the cases refer to', async () => {
    expect(await faultsOf({ 'base.yaml': base })).toEqual([]);
  });

  test('reports the faults of one entry and of others at once', async () => {
    const text = [
      'films:',
      '  - id: film/a',
      '    titel: A',
      '    genres: [{ value: Action, sources: [almanack] }]',
      '    releaseDate:',
      '      - { value: 2001-13-01, sources: [almanac] }',
      '      - { value: 2001, status: PREFERRED, sources: [almanac] }',
      '      - { value: 2002, status: PREFERRED, sources: [almanac] }',
      '    cast:',
      '      - { performer: ada, character: lamp, kind: VOIC, sources: [almanac] }',
      '      - { performer: bo, character: lamp, sources: [almanac] }',
      '      - { performer: bo, character: lamp, sources: [almanac] }',
      'people:',
      '  - { id: person/ada, name: Ada }',
    ].join('\n');
    const faults = await faultsOf({ 'base.yaml': base, 'case.yaml': text });
    expect(faults.map(({ line, code }) => [line, code])).toEqual([
      [2, 'missing-field'],
      [3, 'unknown-field'],
      [4, 'wrong-type'],
      [4, 'dangling-reference'],
      [6, 'impossible-date'],
      [8, 'two-preferred'],
      [10, 'unknown-word'],
      [12, 'duplicate-entry'],
      [14, 'duplicate-id'],
    ]);
  });

  test('allows a relation in both directions where its kind is not symmetric', async () => {
    const text = [
      'relationKinds:',
      '  - { id: killer-of, label: kills, inverseLabel: is killed by, symmetric: false }',
      'relations:',
      '  - { from: person/ada, kind: killer-of, to: person/bo, sources: [almanac] }',
      '  - { from: person/bo, kind: killer-of, to: person/ada, sources: [almanac] }',
      '  - { from: person/bo, kind: knows, to: person/ada, sources: [almanac] }',
    ].join('\n');
    expect(await faultsOf({ 'base.yaml': base, 'case.yaml': text })).toEqual([]);
  });

  test('counts an entry with a fault as defined', async () => {
    const faults = await faultsOf({
      'base.yaml': base,
      'case.yaml':
        'people:\n  - { id: person/cy }\nfilms:\n  - { id: film/a, title: A, credits: [{ person: cy, job: WRITER, sources: [almanac] }] }',
    });
    expect(faults.map(({ code }) => code)).toEqual(['missing-field']);
  });

  test('counts what a broken file seems to define as defined', async () => {
    const faults = await faultsOf({
      'base.yaml': base,
      'broken.yaml': 'people:\n  - { id: person/cy, name: "Cy }\n',
      'case.yaml':
        'films:\n  - { id: film/a, title: A, credits: [{ person: cy, job: WRITER, sources: [nobody] }] }',
    });
    expect(faults.map(({ file, code }) => [file, code])).toEqual([
      ['broken.yaml', 'invalid-yaml'],
      ['case.yaml', 'dangling-reference'],
    ]);
  });

  const cast = 'cast: [{ performer: cy, character: lamp, sources: [almanac] }]';
  test.each([
    ['an id of another form', 'people:\n  - { id: person/Cy, name: Cy }', 'malformed-id'],
    ['an entry without an id', 'people:\n  - { name: Cy }', 'missing-field'],
    ['a collection by another name', 'actors:\n  - { id: person/cy, name: Cy }', 'unknown-field'],
    [
      'a work that is defined already',
      `people: [{ id: person/cy, name: Cy }]\nfilms:\n  - { id: film/a, title: A, ${cast} }`,
      'duplicate-id',
    ],
  ])('reports %s once, not each use of it', async (_title, text, code) => {
    const use = `films:\n  - { id: film/a, title: A, ${cast} }\n`;
    const faults = await faultsOf({ 'base.yaml': base, 'case.yaml': use, 'fault.yaml': text });
    expect(faults.map(({ file, code }) => [file, code])).toEqual([['fault.yaml', code]]);
  });

  test('names a folder beside that defines what is missing, once', async () => {
    const text = 'characters: [{ id: character/cy, name: Cy, sources: [almanac, gazette] }]';
    const files = { 'commons/base.yaml': base, 'world/case.yaml': text };
    await withFolder(files, async (directory) => {
      const alone = await faultsIn(join(directory, 'world'));
      const [missing, dangling] = alone;
      expect(missing).toMatchObject({
        code: 'missing-folder',
        suggestion: `${directory}/world ${directory}/commons`,
      });
      expect(dangling).toMatchObject({ code: 'dangling-reference', line: 1 });
      expect(alone).toHaveLength(2);
      expect(await faultsIn(directory)).toHaveLength(1);
    });
  });

  test('prints a fault on one line that begins with its location', () => {
    const fault = { code: 'no-source', file: 'a/b.yaml', line: 3, column: 7 } as const;
    expect(printFault({ ...fault, message: 'expected a source, found none' })).toBe(
      'a/b.yaml:3:7 error expected a source, found none [no-source]',
    );
    expect(printFault({ ...fault, message: 'found "x"', suggestion: 'y' })).toBe(
      'a/b.yaml:3:7 error found "x"; did you mean y? [no-source]',
    );
  });
});
