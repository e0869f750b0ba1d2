import { join } from 'node:path';
import { readUniverse } from '../../src/seed/index.js';
import { base } from './reports-faults.js';
import { withFolder } from './seed-folder.js';

/** The doubtful facts of sound files. */
async function doubtsOf(text: string) {
  return withFolder({ 'base.yaml': base, 'case.yaml': text }, async (directory) => {
    const read = await readUniverse([directory]);
    if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
    return read.doubts.map(({ line, column, code }) => [line, column, code]);
  });
}

const person = (birth: string, death: string) =>
  `people: [{ id: person/cy, name: Cy, birthDate: [${birth}], deathDate: [${death}] }]`;
const film = (field: string) => `films:\n  - id: film/a\n    title: A\n    ${field}\n`;
const claim = (value: unknown, more = '') => `{ value: ${value}, sources: [almanac]${more} }`;
const released = (day: number, more = '') =>
  `{ date: ${day}, kind: HOME, ${more}sources: [almanac] }`;
const claims = (field: string, ...list: readonly string[]) =>
  film(`${field}: [${list.join(', ')}]`);

const catalogue =
  "authorities: [{ id: authority/cat, name: Cat, forms: [{ pattern: 'c[0-9]', url: 'https://example.org/{value}' }] }]";

const sequels = (...pairs: readonly string[]) =>
  [
    'relationKinds: [{ id: sequel-of, label: is the sequel of, inverseLabel: has the sequel, acyclic: true }]',
    `films: [${['a', 'b', 'c'].map((id) => `{ id: film/${id}, title: A }`).join(', ')}]`,
    'relations:',
    ...pairs.map((pair) => {
      const [from, to, status = 'NORMAL'] = pair.split(' ');
      return `  - { from: film/${from}, kind: sequel-of, to: film/${to}, status: ${status}, sources: [almanac] }`;
    }),
  ].join('\n');

describe('the seed files', () => {
  test('state nothing doubtful', async () => {
    const read = await readUniverse([join(__dirname, '../../seed')]);
    expect(read).toMatchObject({ kind: 'ok', doubts: [] });
  });
});

describe('a doubtful fact', () => {
  test.each([
    [
      'a death before the birth',
      person(claim('1980-01-01'), claim(1970)),
      [[1, 93, 'death-before-birth']],
    ],
    [
      'a release that was only forecast',
      claims('releaseDate', claim(2099, ', kind: FORECAST')),
      [[4, 5, 'unreleased']],
    ],
    [
      'a release in a country that was only forecast',
      film(`releases: [${released(2099, 'claimKind: FORECAST, ')}]`),
      [[4, 5, 'unreleased']],
    ],
    [
      'two days of one release',
      film(`releases:\n      - ${released(2001)}\n      - ${released(2002)}`),
      [[6, 9, 'two-values']],
    ],
    [
      'an id that its authority cannot have given',
      film('externalIds: [{ authority: cat, value: c7 }, { authority: Cat, value: d7 }]') +
        catalogue,
      [[4, 75, 'impossible-id']],
    ],
    ['a film of more than a day', claims('runtimeMinutes', claim(1441)), [[4, 31, 'long-runtime']]],
    [
      'two values of one source',
      claims('runtimeMinutes', claim(90), claim(91)),
      [[4, 66, 'two-values']],
    ],
    ['two films that follow each other', sequels('a b', 'b a'), [[5, 5, 'cycle']]],
    [
      'two circles through one film',
      sequels('a b', 'b a', 'b c', 'c a'),
      [
        [5, 5, 'cycle'],
        [7, 5, 'cycle'],
      ],
    ],
    [
      'two films that follow each other by a kind that does not say whether it may',
      sequels('a b', 'b a').replace(', acyclic: true', ''),
      [[5, 5, 'cycle']],
    ],
    ['three films that follow each other', sequels('a b', 'c a', 'b c'), [[6, 5, 'cycle']]],
  ])('is reported where it is written: %s', async (_title, text, doubts) => {
    expect(await doubtsOf(text)).toEqual(doubts);
  });

  test.each([
    ['a death that may be after the birth', person(claim('1980-06'), claim(1980))],
    [
      'a death that one of two sources dates',
      person(claim(1980), `${claim(1970)}, { value: 2001, sources: [other] }`),
    ],
    ['a death on the day of the birth', person(claim('1980-06-01'), claim('1980-06-01'))],
    ['a birth alone', `people: [{ id: person/cy, name: Cy, birthDate: [${claim(1980)}] }]`],
    [
      'a forecast beside a fact',
      claims('releaseDate', claim(2001, ', kind: FORECAST'), claim(2002)),
    ],
    [
      'a forecast of a work that is announced',
      film(
        `status: ANNOUNCED\n    sources: [almanac]\n    releaseDate: [${claim(2099, ', kind: FORECAST')}]`,
      ),
    ],
    [
      'a forecast of a release beside a release elsewhere',
      film(
        `releases: [${released(2099, 'claimKind: FORECAST, ')}, ${released(2002, 'country: US, ')}]`,
      ),
    ],
    [
      'days of releases in two countries',
      film(`releases: [${released(2001)}, ${released(2002, 'country: US, ')}]`),
    ],
    ['a work without any date', film('sources: [almanac]')],
    ['a film of a day', claims('runtimeMinutes', claim(1440))],
    ['a game of many days', claims('runtimeMinutes', claim(9000)).replace(/film/g, 'game')],
    ['a value and a more precise one', claims('releaseDate', claim(2001), claim('2001-05-04'))],
    [
      'two values of which one is preferred',
      claims('runtimeMinutes', claim(90), claim(91, ', status: PREFERRED')),
    ],
    [
      'two values of which one is deprecated',
      claims('runtimeMinutes', claim(90), claim(91, ', status: DEPRECATED')),
    ],
    [
      'a value and what was forecast',
      claims('runtimeMinutes', claim(90), claim(91, ', kind: FORECAST')),
    ],
    ['two ways to one film', sequels('a b', 'b c', 'a c')],
    ['a relation back that is deprecated', sequels('a b', 'b a DEPRECATED')],
    [
      'a longer way back by a kind that does not say whether it may',
      sequels('a b', 'b c', 'c a').replace(', acyclic: true', ''),
    ],
    [
      'a way back between persons by a kind that does not say whether it may',
      sequels('a b', 'b a')
        .replace(', acyclic: true', '')
        .replaceAll(/film\/(a|b),/g, 'person/$1,')
        .replaceAll('film/', 'person/')
        .replace('films:', 'people:')
        .replaceAll('title:', 'name:'),
    ],
    [
      'a relation back of a kind that may lead back',
      sequels('a b', 'b a').replace('acyclic: true', 'acyclic: false'),
    ],
  ])('is not %s', async (_title, text) => {
    const other = '\nsources: [{ id: source/other, title: Other, tier: FAN }]\n';
    expect(await doubtsOf(text + other)).toEqual([]);
  });
});
