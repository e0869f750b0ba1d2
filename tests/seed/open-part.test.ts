import fc from 'fast-check';
import type { ImportPlan } from '../../src/domain/graph.js';
import { createGraphReader } from '../../src/domain/graph-reader.js';
import { toImportPlan, type Universe } from '../../src/facts/index.js';
import { isOpenLicence } from '../../src/facts/schema/licences.js';
import { exportUniverse, openPart, readUniverse } from '../../src/seed/index.js';
import { readTinyUniverse } from '../fixtures/tiny-universe.js';
import { faultsOf, universeOf } from './seed-folder.js';
import { universe } from './universe-arbitrary.js';

const CLOSED = 'all rights reserved';

/** The universe with the licence of each source as a function of its id says. */
function licensed({ folders }: Universe, licenceOf: (source: string) => string): Universe {
  return {
    folders: folders.map(({ name, contents }) => ({
      name,
      contents: {
        ...contents,
        ...(contents.sources && {
          sources: contents.sources.map((one) => ({ ...one, licence: licenceOf(one.id) })),
        }),
      },
    })),
  };
}

/** What claims say that rest on a source of an open licence, and all sources. */
function openClaims(plan: ImportPlan): { said: ReadonlySet<string>; licences: readonly unknown[] } {
  const graph = createGraphReader(plan);
  const isOpen = (id: string) => isOpenLicence(String(graph.byId(id)?.properties.licence));
  const claims = graph
    .nodesOf('Claim')
    .filter(({ id }) => graph.from('STATED_BY', id).some(isOpen));
  return {
    said: new Set(claims.map(({ properties: { property, text } }) => `${property}: ${text}`)),
    licences: graph.nodesOf('Source').map(({ properties }) => properties.licence),
  };
}

/** Reads the open part back from its export, which fails where it is not sound. */
async function readOpenPart(original: Universe): Promise<Universe> {
  const exported = exportUniverse(openPart(original));
  return exported.size === 0 ? { folders: [] } : universeOf(Object.fromEntries(exported));
}

async function expectOpen(original: Universe): Promise<void> {
  const [before, after] = [toImportPlan(original), toImportPlan(await readOpenPart(original))].map(
    openClaims,
  );
  expect(after?.licences.filter((licence) => !isOpenLicence(String(licence)))).toEqual([]);
  expect([...(before?.said ?? [])].filter((one) => !after?.said.has(one))).toEqual([]);
}

describe('the open part of a universe', () => {
  it(
    'is sound, rests on open sources alone and loses nothing that does',
    () => fc.assert(fc.asyncProperty(universe, expectOpen), { numRuns: 15 }),
    120_000,
  );

  it('is that for any licences of the sources of a universe with one of everything', async () => {
    const tiny = await readTinyUniverse();
    const sources = tiny.folders.flatMap(({ contents }) => contents.sources ?? []);
    await fc.assert(
      fc.asyncProperty(fc.subarray(sources.map(({ id }) => id)), (open) =>
        expectOpen(licensed(tiny, (id) => (open.includes(id) ? 'CC-BY-4.0' : CLOSED))),
      ),
      { numRuns: 8 },
    );
  }, 120_000);

  it('is its own open part', () =>
    fc.assert(
      fc.property(universe, (original) => {
        const part = openPart(original);
        expect(openPart(part)).toEqual(part);
      }),
      { numRuns: 40 },
    ));

  it('is nothing where none is', async () => {
    expect(openPart(licensed(await readTinyUniverse(), () => CLOSED)).folders).toEqual([]);
  });

  it('keeps of an entity that others speak of its name and that it is not released', async () => {
    const files = `sources:
  - { id: source/open, title: Open, tier: DATABASE, licence: MIT }
  - { id: source/closed, title: Closed, tier: PRESS }
films:
  - id: film/a
    title: A
    description: Closed.
    status: ANNOUNCED
    sources: [closed]
    genres: [{ value: [Action], sources: [closed, open] }]
    cast:
      - { performer: ana, character: eve, sources: [open] }
      - { performer: bo, sources: [closed] }
people:
  - { id: person/ana, name: Ana, sources: [closed], birthDate: [{ value: 1988, sources: [closed] }] }
  - { id: person/bo, name: Bo, sources: [closed] }
characters:
  - { id: character/eve, name: Eve, aliases: [E], sources: [closed] }
`;
    const part = openPart(await universeOf({ 'a.yaml': files }));
    const text = [...exportUniverse(part).values()].join('');
    expect(text).not.toMatch(/closed|person\/bo|birthDate|aliases|description/i);
    expect(text).toContain('{ id: person/ana, name: Ana, sources: [ open ] }');
    expect(text).toContain('{ id: character/eve, name: Eve, sources: [ open ] }');
    expect(text).toContain('status: ANNOUNCED');
  });
});

describe('a licence', () => {
  it.each([
    ['CC BY-SA 4.0', 'CC-BY-SA-4.0'],
    ['cc-by-sa-4.0', 'CC-BY-SA-4.0'],
    ['CC-BY-AS-4.0', 'CC-BY-SA-4.0'],
    ['CC-BY-SA-4', undefined],
    ['MIT License', 'MIT'],
    ['mit', 'MIT'],
    ['CC0-1.0', undefined],
    ['CC-0-1.0', 'CC0-1.0'],
    ['Apahce-2.0', 'Apache-2.0'],
    ['Public Domain', 'public domain'],
    ['CC-BY-NC-4.0', undefined],
    ['all rights reserved', undefined],
    ['terms of the site, for private use', undefined],
  ])('that is written "%s" is %s', async (written, better) => {
    const faults = await faultsOf({
      'a.yaml': `sources: [{ id: source/a, title: A, tier: FAN, licence: "${written}" }]\n`,
    });
    expect(faults.map(({ suggestion }) => suggestion)).toEqual(
      better === undefined ? [] : [better],
    );
  });
});

it('reads the seed whose one open source is that of its genres', async () => {
  const read = await readUniverse(['seed']);
  if (read.kind === 'faulty') throw new Error('The seed is faulty.');
  await expectOpen(read.universe);
}, 120_000);
