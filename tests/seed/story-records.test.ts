import type { ImportPlan } from '../../src/domain/graph.js';
import { toImportPlan } from '../../src/facts/index.js';
import { readSeed } from '../read-seed.js';
import { universeOf } from './seed-folder.js';

const sources = `sources:
  - { id: source/old, title: Old, tier: FAN, publishedOn: 2001 }
  - { id: source/new, title: New, tier: FAN, publishedOn: 2002 }
`;

const franchises = `franchises:
  - { id: franchise/one, name: One, sources: [old] }
  - { id: franchise/two, name: Two, sources: [old] }
`;

interface FilmParts {
  readonly franchise?: string;
  readonly release?: string;
  readonly story?: string;
}

function film(key: string, { franchise, release, story }: FilmParts): string {
  const parts = [
    `id: film/${key}, title: ${key.toUpperCase()}, status: RELEASED, sources: [old]`,
    ...(franchise === undefined ? [] : [`franchises: [${franchise}]`]),
    ...(release === undefined ? [] : [`releaseDate: [${release}]`]),
    ...(story === undefined ? [] : [`story: { claims: [${story}] }`]),
  ];
  return `  - { ${parts.join(', ')} }\n`;
}

async function planOf(...films: readonly string[]): Promise<ImportPlan> {
  const text = `${sources}${franchises}films:\n${films.join('')}`;
  return toImportPlan(await universeOf({ 'all.yaml': text }));
}

const ends = ({ edges }: ImportPlan, type: string): readonly string[] =>
  edges.filter((edge) => edge.type === type).map(({ from, to }) => `${from} ${to}`);

const from = ({ edges }: ImportPlan, type: string, start: string): readonly string[] =>
  edges
    .filter((edge) => edge.type === type && edge.from === start)
    .toSorted((a, b) => (a.order?.position ?? 0) - (b.order?.position ?? 0))
    .map(({ to }) => to);

/** The works of each step of an order. */
const stepsOf = (plan: ImportPlan, type: string, timeline: string) =>
  from(plan, type, timeline).map((step) => from(plan, 'STEP_WORK', step));

describe('the records of story time', () => {
  it('have one timeline for every franchise, one without films included', async () => {
    const plan = await planOf(film('a', { franchise: 'one' }));
    expect(ends(plan, 'TIMELINE_OF')).toEqual([
      'timeline/one franchise/one',
      'timeline/two franchise/two',
    ]);
    expect(stepsOf(plan, 'STORY_STEP', 'timeline/two')).toEqual([]);
  });

  it('keep the years of one franchise apart from those of another', async () => {
    const plan = await planOf(
      film('a', { franchise: 'one', story: '{ segment: main, date: 1402, sources: [old] }' }),
      film('b', { franchise: 'two', story: '{ segment: main, date: 1970, sources: [old] }' }),
      film('c', { franchise: 'one', story: '{ segment: main, date: 1500, sources: [old] }' }),
    );
    expect(stepsOf(plan, 'STORY_STEP', 'timeline/one')).toEqual([['film/a'], ['film/c']]);
    const dates = plan.nodes
      .filter(({ type }) => type === 'Film')
      .map(({ properties }) => [properties.storyCalendar, properties.storyDate]);
    expect(dates).toEqual([
      ['film/a', '1402'],
      ['film/b', '1970'],
      ['film/a', '1500'],
    ]);
  });

  it('join franchises that a claim ties together, and works of none', async () => {
    const plan = await planOf(
      film('a', { franchise: 'one' }),
      film('b', {
        franchise: 'two',
        story: '{ segment: main, relation: [AFTER], to: film/a, sources: [old] }',
      }),
      film('c', { story: '{ segment: main, relation: [AFTER], to: film/b, sources: [old] }' }),
    );
    expect(ends(plan, 'PRECEDES')).toEqual(['film/a film/b', 'film/b film/c']);
    expect(stepsOf(plan, 'STORY_STEP', 'timeline/one')).toEqual([['film/a']]);
    expect(from(plan, 'COMES_BEFORE', 'placement/film-a')).toEqual([
      'story-neighbour/film-a-before-1',
    ]);
  });

  it('order releases, those that may be of one day as one step, undated works left out', async () => {
    const dated = (key: string, value: string) =>
      film(key, { franchise: 'one', release: `{ value: ${value}, sources: [old] }` });
    const plan = await planOf(
      dated('d', '2004-06'),
      dated('a', '2004-06-01'),
      dated('b', '2003'),
      film('c', { franchise: 'one' }),
    );
    expect(stepsOf(plan, 'RELEASE_STEP', 'timeline/one')).toEqual([
      ['film/b'],
      ['film/a', 'film/d'],
    ]);
  });

  it('rest releases on the best claim about each', async () => {
    const release = '{ value: 2003, sources: [old] }, { value: 2004, sources: [new] }';
    const plan = await planOf(film('a', { franchise: 'one', release }));
    const [step = ''] = from(plan, 'RELEASE_STEP', 'timeline/one');
    const texts = from(plan, 'STEP_CLAIM', step).map(
      (id) => plan.nodes.find((node) => node.id === id)?.properties.text,
    );
    expect(texts).toEqual(['2004']);
  });

  it('explain contradictions and name the outvoted claim', async () => {
    const story =
      '{ segment: main, relation: [BEFORE], to: film/a, sources: [old] }, { segment: main, relation: [AFTER], to: film/a, sources: [new] }';
    const plan = await planOf(
      film('a', { franchise: 'one' }),
      film('b', { franchise: 'one', story }),
    );
    const [conflict = ''] = from(plan, 'HAS_CONFLICT', 'timeline/one');
    expect(plan.nodes.find(({ id }) => id === conflict)?.properties.explanation).toBe(
      'It cannot be both that B starts after A ends and that B ends before A starts.',
    );
    const claims = from(plan, 'CONFLICT_CLAIM', conflict);
    expect(claims).toHaveLength(2);
    expect(from(plan, 'OUTVOTED', conflict)).toEqual(claims.slice(1));
    const shown = claims.map((id) => plan.nodes.find((node) => node.id === id)?.properties.isShown);
    expect(shown).toEqual([true, false]);
    expect(ends(plan, 'PRECEDES')).toEqual(['film/a film/b']);
  });

  it('say of the seed data which works precede which, with none between and none in a circle', async () => {
    const plan = await readSeed();
    const pairs = ends(plan, 'PRECEDES').map((pair) => pair.split(' '));
    const beyond = (work: string): readonly string[] =>
      pairs.flatMap(([earlier, later = '']) => (earlier === work ? [later, ...beyond(later)] : []));
    expect(pairs.length).toBeGreaterThan(20);
    for (const [earlier = '', later = ''] of pairs) {
      expect(beyond(earlier).filter((work) => work === later)).toEqual([later]);
    }
  });
});
