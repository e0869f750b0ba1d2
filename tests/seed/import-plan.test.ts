import { edges as edgeModels } from '../../src/domain/edge-types.js';
import type { ImportPlan } from '../../src/domain/graph.js';
import { graphModel } from '../../src/domain/graph-model.js';
import { typeOfId } from '../../src/domain/ids.js';
import { concreteTypesOf } from '../../src/domain/type-names.js';
import { toImportPlan } from '../../src/facts/index.js';
import { tinyUniverse } from '../fixtures/tiny-universe.js';
import { universeOf } from './seed-folder.js';

let plan: ImportPlan;
beforeAll(async () => {
  plan = await tinyUniverse();
});

const node = (id: string) => plan.nodes.find((one) => one.id === id);
const claimsAbout = (subject: string, property: string) =>
  plan.edges
    .filter(({ type, to }) => type === 'ABOUT' && to === subject)
    .flatMap(({ from }) => node(from) ?? [])
    .filter(({ properties }) => properties.property === property);
const edgesFrom = (type: string, from: string) =>
  plan.edges.filter((edge) => edge.type === type && edge.from === from);

describe('an import plan', () => {
  test('has nodes of unique ids, in their order', () => {
    const ids = plan.nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(ids.toSorted());
  });

  test('has only properties of the model, and all that are not nullable', () => {
    for (const { id, type, properties } of plan.nodes) {
      const model = graphModel[type].properties;
      const columns = Object.entries(model).map(([name, { column }]) => column ?? name);
      expect(columns).toEqual(expect.arrayContaining(Object.keys(properties)));
      const required = Object.entries(model)
        .filter(([name, { nullable }]) => nullable !== true && !['id', 'type'].includes(name))
        .map(([name, { column }]) => column ?? name);
      expect([id, Object.keys(properties)]).toEqual([id, expect.arrayContaining(required)]);
    }
  });

  test('has edges of the model between nodes that are there', () => {
    const types = new Map(plan.nodes.map(({ id, type }) => [id, type]));
    for (const { type, from, to } of plan.edges) {
      const model = edgeModels[type];
      expect(concreteTypesOf(model.from)).toContain(types.get(from));
      expect(concreteTypesOf(model.to)).toContain(types.get(to));
    }
  });

  test('has no edge twice', () => {
    const keys = plan.edges.map(({ type, from, to }) => `${type} ${from} ${to}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('shows the best of competing claims: preferred, else the newest', () => {
    expect(node('film/nightfall-rising')?.properties).toMatchObject({
      releaseDate: '2004-06-11',
      budget: { min: 55_000_000, max: 55_000_000, currency: 'USD' },
    });
  });

  test('keeps every claim, with value, words and the date of its first source', () => {
    const claims = claimsAbout('film/nightfall-rising', 'releaseDate');
    expect(claims.map(({ properties }) => properties)).toEqual(
      expect.arrayContaining([
        {
          property: 'releaseDate',
          text: '2003-11-21',
          value: '"2003-11-21"',
          kind: 'FORECAST',
          status: 'NORMAL',
          isShown: false,
          statedOn: '2002-03',
          quote: 'will be released on November 21, 2003',
        },
        {
          property: 'releaseDate',
          text: '2004-06-11',
          value: '"2004-06-11"',
          kind: 'FACT',
          status: 'NORMAL',
          isShown: true,
          statedOn: '2004-06-12',
        },
      ]),
    );
    expect(claims).toHaveLength(2);
  });

  test('names claims after subject, property and content', () => {
    for (const claim of plan.nodes.filter(({ type }) => type === 'Claim')) {
      expect(claim.id).toMatch(/^claim\/[a-z]+-[a-z0-9-]+-[0-9a-f]{8}$/);
      expect(typeOfId(claim.id)).toBe('Claim');
    }
  });

  test('puts money, casts, credits and relations in words', () => {
    const texts = (subject: string, property: string) =>
      claimsAbout(subject, property).map(({ properties }) => properties.text);
    expect(texts('film/nightfall-rising', 'budget')).toEqual(
      expect.arrayContaining(['$5 million', '$50 million to $60 million', '$55 million']),
    );
    expect(texts('portrayal/film-nightfall-cy-okafor-raven-voice', 'portrayals')).toEqual([
      'Cy Okafor plays Raven in Nightfall (voice)',
    ]);
    expect(texts('credit/film-nightfall-bo-lindqvist-writer-story', 'credits')).toEqual([
      'Bo Lindqvist: writer (story) of Nightfall',
    ]);
    expect(
      texts('relation/character-lamplighter-sibling-of-character-magistrate', 'relations'),
    ).toEqual(['The Lamplighter is a sibling of Görög the Magistrate']);
  });

  test('lets the sources of an entity vouch for its plain fields', () => {
    const properties = ['name', 'aliases', 'description', 'status'];
    const texts = properties.map((property) =>
      claimsAbout('film/nightfall', property)
        .map((claim) => claim.properties.text)
        .toSorted(),
    );
    expect(texts).toEqual([
      ['Nightfall'],
      ['Nightfall One', 'The Night'],
      ['A lamplighter looks for the thief of the moon.'],
      ['released'],
    ]);
    expect(node('film/nightfall')?.properties.aliases).toEqual(['The Night', 'Nightfall One']);
  });

  test('keeps claims about story time as values and in words', () => {
    const placements = claimsAbout('segment/film-nightfall-rising-main', 'placement').map(
      ({ properties }) => [JSON.parse(String(properties.value)), properties.text],
    );
    const of = 'segment/film-nightfall-rising-main';
    const series = 'segment/series-nightfall-chronicles-main';
    const first = 'segment/film-nightfall-main';
    expect(placements).toHaveLength(4);
    expect(placements).toEqual(
      expect.arrayContaining([
        [
          { kind: 'relation', of, relations: ['BEFORE', 'MEETS'], to: series },
          'shortly before the series',
        ],
        [
          { kind: 'relation', of, relations: ['AFTER'], to: first, gap: { min: 'P1Y' } },
          '"Nightfall: Rising: main story" begins after "The moon is gone", at least 1 year apart',
        ],
        [
          { kind: 'span', of, to: series, max: 'P2Y' },
          'from the start of "Nightfall: Rising: main story" to the end of "Nightfall Chronicles: main story": at most 2 years',
        ],
        [{ kind: 'date', of, date: '185X' }, '"Nightfall: Rising: main story" is set in 185X'],
      ]),
    );
    expect(claimsAbout('segment/film-nightfall-prologue', 'placement')[0]?.properties.text).toBe(
      '"The lamplighter\'s childhood" ends before "The moon is gone", 11 to 13 years apart',
    );
    expect(JSON.parse(String(claimsAbout(first, 'placement')[0]?.properties.value))).toEqual({
      kind: 'duration',
      of: first,
      min: 'P4D',
      max: 'P6D',
    });
  });

  test('makes the main segments that claims mention, and no others', () => {
    const segments = plan.nodes.filter(({ type }) => type === 'Segment').map(({ id }) => id);
    expect(segments).toEqual([
      'segment/film-nightfall-main',
      'segment/film-nightfall-prologue',
      'segment/film-nightfall-rising-main',
      'segment/series-nightfall-chronicles-main',
    ]);
  });

  test('orders by billing, release and position', () => {
    const released = Date.parse('2001-05-04') / 86_400_000;
    const portrayal = 'portrayal/film-nightfall-bo-lindqvist-magistrate';
    expect(node(portrayal)?.properties.billing).toBe(2);
    expect(edgesFrom('PERFORMS', 'person/bo-lindqvist')[0]).toMatchObject({ order: { released } });
    expect(edgesFrom('OF', portrayal)[0]).toMatchObject({ order: { released } });
    expect(edgesFrom('ACTED_IN', 'person/bo-lindqvist')[0]).toMatchObject({
      order: { billing: 2 },
    });
    expect(edgesFrom('ON', 'credit/film-nightfall-rising-dee-santos-producer')[0]).toMatchObject({
      order: { position: 2 },
    });
    expect(edgesFrom('PERFORMS', 'person/cy-okafor').map(({ order }) => order)).toContainEqual({
      released: Date.parse('2006-09-01') / 86_400_000,
    });
  });

  test('joins claims to the entities they come down to', () => {
    const [claim] = claimsAbout('film/nightfall-rising', 'reception');
    expect(edgesFrom('VALUE', claim?.id ?? '')).toMatchObject([{ to: 'company/moonlight' }]);
    const [appearance] = claimsAbout('character/raven', 'works');
    expect(appearance?.properties.text).toBe('Raven appears in Nightfall Chronicles');
    expect(edgesFrom('VALUE', appearance?.id ?? '')).toMatchObject([
      { to: 'series/nightfall-chronicles' },
    ]);
  });
});

describe('the same facts', () => {
  const people = 'people:\n  - { id: person/ada, name: Ada }\n  - { id: person/bo, name: Bo }\n';
  const sources = `sources:
  - { id: source/a, title: A, tier: FAN, publishedOn: 2001 }
  - { id: source/b, title: B, tier: FAN, publishedOn: 2002 }
`;
  const film = (dates: readonly string[]) =>
    `films:\n  - { id: film/x, title: X, releaseDate: [${dates.join(', ')}] }\n`;
  const early = '{ value: 2003, sources: [a, b] }';
  const late = '{ sources: [b], value: 2004, kind: FACT }';

  test('give the same plan whatever order and files they are in', async () => {
    const one = await universeOf({ 'all.yaml': people + sources + film([early, late]) });
    const other = await universeOf({
      'z/films.yaml': film([late, early]),
      'a/sources.yml': sources,
      'people.yaml': people.replace(/(.*Ada.*\n)(.*Bo.*\n)/, '$2$1'),
    });
    expect(toImportPlan(other)).toEqual(toImportPlan(one));
  });

  test('give another version as soon as one differs', async () => {
    const one = toImportPlan(await universeOf({ 'all.yaml': sources + film([early]) }));
    const two = toImportPlan(await universeOf({ 'all.yaml': sources + film([late]) }));
    expect(two.version).not.toBe(one.version);
  });
});
