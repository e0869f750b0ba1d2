import { type FaultCode, printFault } from '../../src/seed/index.js';
import { faultsOf } from './seed-folder.js';

/** What the cases refer to: one of each, sound. */
const base = `
people:
  - { id: person/ada, name: Ada }
  - { id: person/bo, name: Bo }
characters:
  - { id: character/lamp, name: Lamp }
sources:
  - { id: source/almanac, title: Almanac, tier: ENCYCLOPEDIA }
relationKinds:
  - { id: knows, label: knows, inverseLabel: is known by, symmetric: true }
films:
  - { id: film/base, title: Base }
`;

interface Case {
  readonly title: string;
  readonly text: string;
  readonly code: FaultCode;
  readonly at: readonly [line: number, column: number];
  readonly suggestion?: string;
}

const cases: readonly Case[] = [
  {
    title: 'a field that there is not',
    text: 'films:\n  - id: film/a\n    titel: A\n    title: A',
    code: 'unknown-field',
    at: [3, 5],
    suggestion: 'title',
  },
  {
    title: 'a field of a claim that there is not',
    text: 'films:\n  - id: film/a\n    title: A\n    releaseDate: [{ vale: 1, value: 2001, sources: [almanac] }]',
    code: 'unknown-field',
    at: [4, 21],
    suggestion: 'value',
  },
  {
    title: 'a collection that there is not',
    text: 'flims: []',
    code: 'unknown-field',
    at: [1, 1],
    suggestion: 'films',
  },
  {
    title: 'a collection that is no list',
    text: 'films: { id: film/a }',
    code: 'wrong-type',
    at: [1, 8],
  },
  { title: 'an entry that is no mapping', text: 'films:\n  - 3', code: 'wrong-type', at: [2, 5] },
  {
    title: 'a number where a text belongs',
    text: 'films:\n  - { id: film/a, title: 300 }',
    code: 'wrong-type',
    at: [2, 26],
    suggestion: '"300", in quotes',
  },
  {
    title: 'nothing where a text belongs',
    text: 'films:\n  - id: film/a\n    title:',
    code: 'wrong-type',
    at: [3, 5],
  },
  {
    title: 'an empty text',
    text: 'films:\n  - { id: film/a, title: " " }',
    code: 'invalid-value',
    at: [2, 26],
  },
  {
    title: 'a fraction where a whole number belongs',
    text: 'films:\n  - { id: film/a, title: A, runtimeMinutes: [{ value: 1.5, sources: [almanac] }] }',
    code: 'invalid-value',
    at: [2, 55],
  },
  {
    title: 'an entry without an id',
    text: 'films:\n  - { title: A }',
    code: 'missing-field',
    at: [2, 5],
  },
  {
    title: 'an entry without a name',
    text: 'people:\n  - { id: person/a }',
    code: 'missing-field',
    at: [2, 5],
  },
  {
    title: 'an id of another form',
    text: 'people:\n  - { id: person/Ada Moreau, name: Ada }',
    code: 'malformed-id',
    at: [2, 11],
    suggestion: 'person/ada-moreau',
  },
  {
    title: 'an id of another type',
    text: 'people:\n  - { id: film/ada-moreau, name: Ada }',
    code: 'malformed-id',
    at: [2, 11],
    suggestion: 'person/ada-moreau',
  },
  {
    title: 'an id that there is already',
    text: 'people:\n  - { id: person/ada, name: Ada }',
    code: 'duplicate-id',
    at: [2, 11],
  },
  {
    title: 'a reference that leads nowhere',
    text: 'films:\n  - id: film/a\n    title: A\n    cast:\n      - { performer: ade, character: lamp, sources: [almanac] }',
    code: 'dangling-reference',
    at: [5, 22],
    suggestion: 'ada',
  },
  {
    title: 'a reference to a thing of another type',
    text: 'films:\n  - id: film/a\n    title: A\n    cast:\n      - { performer: character/lamp, character: lamp, sources: [almanac] }',
    code: 'dangling-reference',
    at: [5, 22],
  },
  {
    title: 'a reference without its type where any may stand',
    text: 'relations:\n  - { from: lamp, kind: knows, to: person/ada, sources: [almanac] }',
    code: 'dangling-reference',
    at: [2, 13],
    suggestion: 'character/lamp',
  },
  {
    title: 'a relation of a kind that there is not',
    text: 'relations:\n  - { from: person/bo, kind: knws, to: person/ada, sources: [almanac] }',
    code: 'dangling-reference',
    at: [2, 30],
    suggestion: 'knows',
  },
  {
    title: 'a source named twice',
    text: 'people:\n  - { id: person/cy, name: Cy, sources: [almanac, almanac] }',
    code: 'duplicate-entry',
    at: [2, 51],
  },
  {
    title: 'a claim without sources',
    text: 'films:\n  - { id: film/a, title: A, genres: [{ value: [Action] }] }',
    code: 'no-source',
    at: [2, 38],
  },
  {
    title: 'a claim with no source among its sources',
    text: 'films:\n  - { id: film/a, title: A, genres: [{ value: [Action], sources: [] }] }',
    code: 'no-source',
    at: [2, 66],
  },
  {
    title: 'a description that nobody vouches for',
    text: 'people:\n  - { id: person/cy, name: Cy, description: A man. }',
    code: 'no-source',
    at: [2, 32],
  },
  {
    title: 'a day that there is not',
    text: 'films:\n  - { id: film/a, title: A, releaseDate: [{ value: 2025-02-30, sources: [almanac] }] }',
    code: 'impossible-date',
    at: [2, 52],
  },
  {
    title: 'a date in words',
    text: 'sources:\n  - { id: source/a, title: A, tier: FAN, publishedOn: May 2025 }',
    code: 'impossible-date',
    at: [2, 55],
  },
  {
    title: 'two preferred values',
    text: [
      'films:',
      '  - id: film/a',
      '    title: A',
      '    releaseDate:',
      '      - { value: 2001, status: PREFERRED, sources: [almanac] }',
      '      - { value: 2002, status: PREFERRED, sources: [almanac] }',
    ].join('\n'),
    code: 'two-preferred',
    at: [6, 32],
  },
  {
    title: 'a word that is none of the list',
    text: 'sources:\n  - { id: source/a, title: A, tier: encyclopaedia }',
    code: 'unknown-word',
    at: [2, 37],
    suggestion: 'ENCYCLOPEDIA',
  },
  {
    title: 'a portrayal listed twice',
    text: 'films:\n  - id: film/a\n    title: A\n    cast:\n      - { performer: ada, character: lamp, sources: [almanac] }\n      - { performer: ada, character: lamp, kind: VOICE, sources: [almanac] }',
    code: 'duplicate-entry',
    at: [6, 9],
  },
  {
    title: 'a credit listed twice',
    text: 'films:\n  - id: film/a\n    title: A\n    credits:\n      - { person: ada, job: WRITER, sources: [almanac] }\n      - { person: ada, job: WRITER, sources: [almanac] }',
    code: 'duplicate-entry',
    at: [6, 9],
  },
  {
    title: 'a symmetric relation told from both ends',
    text: 'relations:\n  - { from: person/bo, kind: knows, to: person/ada, sources: [almanac] }\n  - { from: person/ada, kind: knows, to: person/bo, sources: [almanac] }',
    code: 'duplicate-entry',
    at: [3, 5],
  },
  {
    title: 'a relation of a thing to itself',
    text: 'relations:\n  - { from: person/bo, kind: knows, to: person/bo, sources: [almanac] }',
    code: 'self-reference',
    at: [2, 41],
  },
  {
    title: 'a claim made twice',
    text: 'claims:\n  - { subject: film/base, property: fame, text: high, sources: [almanac] }\n  - { subject: film/base, property: fame, text: high, sources: [almanac] }',
    code: 'duplicate-entry',
    at: [3, 5],
  },
  {
    title: 'a claim apart from its field',
    text: 'claims:\n  - { subject: film/base, property: budget, text: high, sources: [almanac] }',
    code: 'claimed-elsewhere',
    at: [2, 37],
  },
  {
    title: 'a segment that the work does not list',
    text: 'films:\n  - id: film/a\n    title: A\n    story:\n      segments: [{ key: prologue, role: PROLOGUE, label: Before }]\n      claims: [{ segment: prolog, date: 1970, sources: [almanac] }]',
    code: 'unknown-segment',
    at: [6, 27],
    suggestion: 'prologue',
  },
  {
    title: 'a segment set against itself',
    text: 'films:\n  - id: film/a\n    title: A\n    story:\n      claims: [{ relation: [BEFORE], to: film/a, sources: [almanac] }]',
    code: 'self-reference',
    at: [5, 42],
  },
  {
    title: 'a story claim that says nothing',
    text: 'films:\n  - id: film/a\n    title: A\n    story:\n      claims: [{ segment: main, sources: [almanac] }]',
    code: 'missing-field',
    at: [5, 16],
  },
  {
    title: 'a duration in words',
    text: 'films:\n  - id: film/a\n    title: A\n    story:\n      claims: [{ duration: { min: a week }, sources: [almanac] }]',
    code: 'invalid-value',
    at: [5, 35],
  },
  {
    title: 'a range whose end is before its start',
    text: 'films:\n  - id: film/a\n    title: A\n    story:\n      claims: [{ duration: { min: P1Y, max: P11M }, sources: [almanac] }]',
    code: 'invalid-value',
    at: [5, 28],
  },
  {
    title: 'a gap where one segment meets the other',
    text: 'films:\n  - id: film/a\n    title: A\n    story:\n      claims: [{ relation: [MEETS], to: film/base, gap: { min: P1D }, sources: [almanac] }]',
    code: 'invalid-value',
    at: [5, 57],
  },
  {
    title: 'a segment that lasts no time',
    text: 'films:\n  - id: film/a\n    title: A\n    story:\n      claims: [{ duration: { max: PT0S }, sources: [almanac] }]',
    code: 'invalid-value',
    at: [5, 28],
  },
  {
    title: 'a length beyond counting',
    text: 'films:\n  - id: film/a\n    title: A\n    story:\n      claims: [{ to: film/base, span: { max: P99999999999999999999Y }, sources: [almanac] }]',
    code: 'invalid-value',
    at: [5, 39],
  },
  {
    title: 'a sum whose least is more than its most',
    text: 'films:\n  - { id: film/a, title: A, budget: [{ value: { min: 2, max: 1, currency: USD }, sources: [almanac] }] }',
    code: 'invalid-value',
    at: [2, 47],
  },
  {
    title: 'a currency that has not the form of one',
    text: 'films:\n  - { id: film/a, title: A, budget: [{ value: { min: 1, max: 1, currency: usd }, sources: [almanac] }] }',
    code: 'invalid-value',
    at: [2, 75],
    suggestion: 'USD',
  },
  { title: 'a key given twice', text: 'films: []\nfilms: []', code: 'duplicate-key', at: [2, 1] },
  { title: 'a file of comments', text: '# nothing yet\n', code: 'empty-file', at: [1, 1] },
  { title: 'a file that is no mapping', text: '- films', code: 'wrong-type', at: [1, 1] },
  { title: 'text that is no YAML', text: 'films: [', code: 'invalid-yaml', at: [1, 9] },
];

describe('check', () => {
  test.each(cases)('reports $title', async ({ text, code, at, suggestion }) => {
    const faults = await faultsOf({ 'base.yaml': base, 'case.yaml': text });
    const [line, column] = at;
    const hint = suggestion === undefined ? {} : { suggestion };
    expect(faults).toEqual([
      { code, file: 'case.yaml', line, column, message: expect.any(String), ...hint },
    ]);
  });

  test('finds nothing wrong with what the cases refer to', async () => {
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

  test('takes an entry with a fault as defined', async () => {
    const faults = await faultsOf({
      'base.yaml': base,
      'case.yaml':
        'people:\n  - { id: person/cy }\nfilms:\n  - { id: film/a, title: A, credits: [{ person: cy, job: WRITER, sources: [almanac] }] }',
    });
    expect(faults.map(({ code }) => code)).toEqual(['missing-field']);
  });

  test('takes what a broken file seems to define as defined', async () => {
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

  test('prints a fault on one line that begins with its place', () => {
    const fault = { code: 'no-source', file: 'a/b.yaml', line: 3, column: 7 } as const;
    expect(printFault({ ...fault, message: 'expected a source, found none' })).toBe(
      'a/b.yaml:3:7 error expected a source, found none [no-source]',
    );
    expect(printFault({ ...fault, message: 'found "x"', suggestion: 'y' })).toBe(
      'a/b.yaml:3:7 error found "x"; did you mean y? [no-source]',
    );
  });
});
