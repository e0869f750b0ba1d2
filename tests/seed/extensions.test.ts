import fc from 'fast-check';
import { toImportPlan, type Universe } from '../../src/facts/index.js';
import { readUniverse } from '../../src/seed/index.js';
import { base } from './reports-faults.js';
import { faultsOf, universeOf, withFolder } from './seed-folder.js';
import { universe } from './universe-arbitrary.js';

type Fields = Readonly<Record<string, unknown>>;

const lists = ['releaseDate', 'genres', 'budget', 'cast', 'credits'];

/** An entry without the ends of its lists, and these ends as an entry that adds to it. */
function split(entry: Fields, at: number): readonly [Fields, Fields] {
  const cut = Object.entries(entry).filter(
    (field): field is [string, unknown[]] => lists.includes(field[0]) && Array.isArray(field[1]),
  );
  const parts = (from: number, to?: number) =>
    Object.fromEntries(
      cut.map(([name, list]) => [name, list.slice(from, to)]).filter(([, list]) => list?.length),
    );
  const others = Object.entries(entry).filter(([name]) => !cut.some(([one]) => one === name));
  const first = { ...Object.fromEntries(others), ...parts(0, at) };
  return [first, { extends: entry.id, ...parts(at) }];
}

describe('an entry that adds to another', () => {
  test('states what the other would with all of it', async () => {
    await fc.assert(
      fc.asyncProperty(universe, fc.nat({ max: 2 }), async (whole: Universe, at) => {
        const [people, world] = whole.folders.map(({ contents }) => contents);
        const films = (world?.films ?? []).map((film) => split(film, at));
        const files = {
          'people.yaml': JSON.stringify(people),
          'world/a.yaml': JSON.stringify({ films: films.map(([, more]) => more) }),
          'world/b.yaml': JSON.stringify({ ...world, films: films.map(([first]) => first) }),
        };
        const again = toImportPlan(await universeOf(files));
        expect(again.version).toBe(toImportPlan(whole).version);
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  const more = (fields: string, collection = 'people', id = 'person/ada') =>
    faultsOf({
      'base.yaml': base,
      'more.yaml': `${collection}:\n  - extends: ${id}\n    ${fields}\n`,
    });

  test('may leave out the type of what it extends, and bring a birth date or an alias', async () => {
    expect(await more('birthDate: [{ value: 1964, sources: [almanac] }]', 'people', 'ada')).toEqual(
      [],
    );
    expect(await more('aliases: [{ value: Adele, sources: [almanac] }]')).toEqual([]);
  });

  const preferred = '{ value: 2001, status: PREFERRED, sources: [almanac] }';
  const cast = '{ performer: ada, character: lamp, sources: [almanac] }';
  const before = '{ relation: [BEFORE], to: film/base, sources: [almanac] }';
  test.each([
    [
      'nothing that there is',
      'people',
      'person/ade',
      'aliases: []',
      [
        [2, 14, 'dangling-reference'],
        [3, 14, 'invalid-value'],
      ],
    ],
    [
      'a thing of another type',
      'people',
      'character/lamp',
      'note: x',
      [
        [2, 14, 'dangling-reference'],
        [3, 5, 'unknown-field'],
      ],
    ],
    [
      'a field that rests on the sources of the other',
      'people',
      'ada',
      'description: x',
      [[3, 5, 'unknown-field']],
    ],
    ['a reference to nothing', 'films', 'base', 'franchises: [x]', [[3, 18, 'dangling-reference']]],
    [
      'a second preferred value',
      'films',
      'base',
      `releaseDate: [${preferred}, ${preferred.replace('2001', '2002')}]`,
      [[3, 98, 'two-preferred']],
    ],
    [
      'a portrayal twice',
      'films',
      'base',
      `cast: [${cast}, ${cast}]`,
      [[3, 69, 'duplicate-entry']],
    ],
    [
      'a story claim about itself',
      'films',
      'base',
      `story: { claims: [${before}] }`,
      [[3, 49, 'self-reference']],
    ],
  ])('is at fault where it is written for %s', async (_title, collection, id, fields, places) => {
    const faults = await more(fields, collection, id);
    expect(faults.map(({ file }) => file)).toEqual(places.map(() => 'more.yaml'));
    expect(faults.map(({ line, column, code }) => [line, column, code])).toEqual(places);
  });

  test('is at fault where it is written for what the other says already', async () => {
    const dated = `films:\n  - id: film/a\n    title: A\n    releaseDate: [${preferred}]\n    cast: [${cast}]\n`;
    const faults = await faultsOf({
      'base.yaml': base,
      'dated.yaml': dated,
      'more.yaml': `films:\n  - extends: a\n    cast: [${cast}]\n    releaseDate: [${preferred.replace('2001', '2002')}]\n`,
    });
    expect(faults.map(({ file, line, column, code }) => [file, line, column, code])).toEqual([
      ['more.yaml', 3, 12, 'duplicate-entry'],
      ['more.yaml', 4, 42, 'two-preferred'],
    ]);
  });

  test('is where its claims about story time are located', async () => {
    const film = 'films:\n  - id: film/a\n    title: A\n';
    const claim = (relation: string) =>
      `{ relation: [${relation}], to: film/base, sources: [almanac] }`;
    const files = {
      'base.yaml': base,
      'film.yaml': `${film}    story: { claims: [${claim('BEFORE')}] }\n`,
      'more.yaml': `films:\n  - extends: a\n    story: { claims: [${claim('AFTER')}] }\n`,
    };
    await withFolder(files, async (directory) => {
      const read = await readUniverse([directory]);
      if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
      const { nodes } = toImportPlan(read.universe);
      const places = nodes
        .filter(({ properties }) => properties.property === 'placement')
        .flatMap(({ id }) => read.locationOf(id) ?? [])
        .map(({ file, line }) => [file.slice(directory.length + 1), line]);
      expect(places.sort()).toEqual([
        ['film.yaml', 4],
        ['more.yaml', 3],
      ]);
    });
  });

  test('is what a second definition is told to be', async () => {
    const [fault] = await faultsOf({
      'base.yaml': base,
      'case.yaml': 'people: [{ id: person/ada, name: A }]',
    });
    expect(fault?.message).toContain('"extends"');
  });
});
