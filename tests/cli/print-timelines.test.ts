import { printTimelines } from '../../src/cli/print-timelines.js';
import { type SolvedPlan, toImportPlan } from '../../src/facts/index.js';
import { readSeed } from '../read-seed.js';
import { universeOf } from '../seed/seed-folder.js';

const options = { order: 'story', format: 'text', columns: 80 } as const;
const empty: SolvedPlan = { version: '', nodes: [], edges: [], stories: [] };

describe('the timelines of a graph', () => {
  it('are those of all franchises that have placed works, by name', async () => {
    const printed = printTimelines(await readSeed(), options);
    const text = printed.kind === 'printed' ? printed.text : '';
    expect([...text.matchAll(/^.*, in story order$/gm)].map(([title]) => title)).toEqual([
      'Blade Runner, in story order',
      'Die Hard, in story order',
      'John Wick, in story order',
      'The Matrix, in story order',
      'Underworld, in story order',
    ]);
  });

  it('put Rise of the Lycans first in the story, and third among the releases', async () => {
    const rowsIn = async (order: 'story' | 'release') => {
      const printed = printTimelines(await readSeed(), {
        ...options,
        franchise: 'underworld',
        order,
      });
      const text = printed.kind === 'printed' ? printed.text : '';
      return [...text.matchAll(/^(\d) {2}Underworld(.*?) {2}/gm)].map(([, , name]) => name);
    };
    expect(await rowsIn('story')).toEqual([
      ': Rise of the Lycans',
      '',
      ': Evolution',
      ': Awakening',
      ': Blood Wars',
    ]);
    expect((await rowsIn('release')).indexOf(': Rise of the Lycans')).toBe(2);
  });

  it('are none where nothing is placed', () => {
    expect(printTimelines(empty, options)).toEqual({
      kind: 'printed',
      text: 'Nothing places any work in story time.\n',
    });
  });

  it('need one franchise for a gantt diagram', async () => {
    const format = 'mermaid';
    expect(printTimelines(await readSeed(), { ...options, format })).toEqual({
      kind: 'refused',
      reason:
        'expected --franchise with --format mermaid, found several: Blade Runner, Die Hard, John Wick, The Matrix, Underworld',
    });
    expect(printTimelines(empty, { ...options, format })).toMatchObject({ kind: 'refused' });
  });

  it('are refused for a franchise that there is not', () => {
    expect(printTimelines(empty, { ...options, franchise: 'john-wick' })).toEqual({
      kind: 'refused',
      reason: 'expected a franchise (there is none), found "franchise/john-wick"',
    });
  });
});

/** Two stories that name years, with a franchise in neither. */
const apart = `
sources: [{ id: source/almanac, title: Almanac, tier: ENCYCLOPEDIA }]
franchises:
  - { id: franchise/alone, name: Alone }
  - { id: franchise/lonely, name: Lonely }
films:
  - id: film/thaw
    title: Thaw
    releaseDate: [{ value: 1999, sources: [almanac] }]
    story: { claims: [{ date: 1950, sources: [almanac] }] }
  - id: film/frost
    title: Frost
    releaseDate: [{ value: 2001, sources: [almanac] }]
    story: { claims: [{ relation: [BEFORE], to: film/thaw, sources: [almanac] }] }
  - id: film/ebb
    title: Ebb
    story: { claims: [{ date: 1960, sources: [almanac] }] }
  - id: film/tide
    title: Tide
    story: { claims: [{ relation: [AFTER], to: film/ebb, sources: [almanac] }] }
  - id: film/alone
    title: Alone
    franchises: [alone]
    sources: [almanac]
    story: { claims: [{ date: 1970, sources: [almanac] }] }
  - id: film/lonely
    title: Lonely
    franchises: [lonely]
    sources: [almanac]
    story: { claims: [{ date: 1980, sources: [almanac] }] }
`;

describe('stories that have nothing but years in common', () => {
  it('are drawn each for itself, and what is alone in its own is placed nowhere', async () => {
    const plan = toImportPlan(await universeOf({ 'apart.yaml': apart }));
    const printed = printTimelines(plan, options);
    const text = printed.kind === 'printed' ? printed.text : '';
    const lines = text.split('\n').filter((line) => /^\d|order$/.test(line));
    expect(lines).toEqual([
      'Around Ebb, in story order',
      '1  Ebb   ████',
      '2  Tide          ████',
      'Around Thaw, in story order',
      '1  Frost  ████',
      '2  Thaw           ████',
    ]);
  });
});
