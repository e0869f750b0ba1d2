import { expectationsOf, findGaps } from '../../src/domain/completeness.js';
import type { Graph, GraphNode, ImportPlan } from '../../src/domain/graph.js';
import { constantCase } from '../../src/domain/text.js';
import { entityTypes } from '../../src/domain/type-names.js';
import { readSeed } from '../read-seed.js';

const film = (id: string, properties: GraphNode['properties'] = {}): GraphNode => ({
  id: `film/${id}`,
  type: 'Film',
  properties,
});

const known = {
  description: 'A film.',
  tagline: 'Watch it.',
  releaseDate: '2014',
  runtimeMinutes: 90,
  budget: { min: 1, max: 1, currency: 'USD' },
  boxOffice: { min: 1, max: 1, currency: 'USD' },
  genres: ['Action'],
  countries: ['US'],
  languages: ['en'],
  externalIds: [{ authority: 'IMDb', value: 'tt1', url: null }],
};

const gapsOf = (graph: Partial<Graph>): readonly (readonly [string, readonly string[]])[] =>
  findGaps({ nodes: [], edges: [], ...graph }, entityTypes).map(({ node, gaps }) => [
    node.id,
    gaps.map(({ field, job }) => job ?? field),
  ]);

describe('what entities lack', () => {
  it('is any list without items, and each part of the crew without anyone', () => {
    const credit: GraphNode = { id: 'credit/a', type: 'Credit', properties: { job: 'EDITOR' } };
    const edges = [
      { type: 'ON', from: credit.id, to: 'film/a' },
      { type: 'ACTED_IN', from: 'person/b', to: 'film/a' },
    ] as const;
    const nodes = [film('a', { ...known, genres: [] }), credit];
    const absent = ['titles', 'genres', 'releases', 'certifications'];
    expect(gapsOf({ nodes, edges })).toEqual([
      ['film/a', [...absent, 'DIRECTOR', 'WRITER', 'PRODUCER', 'COMPOSER', 'CINEMATOGRAPHER']],
    ]);
  });

  it('is little for works that are not released', () => {
    expect(gapsOf({ nodes: [film('a', { status: 'ANNOUNCED' })] })).toEqual([
      ['film/a', ['description', 'externalIds']],
    ]);
  });

  it('comes with those that lack most first, and by id where they lack as much', () => {
    const nodes = [film('b', known), film('c'), film('a', known)];
    expect(gapsOf({ nodes }).map(([id]) => id)).toEqual(['film/c', 'film/a', 'film/b']);
  });

  it('is never expected of what follows from other facts', () => {
    const fields = expectationsOf('Film').map(({ field }) => field);
    expect(fields).not.toContain('storyDate');
    expect(fields).not.toContain('releaseDateHistory');
  });

  it('adds up to what the data set says of itself', async () => {
    const plan: ImportPlan = await readSeed();
    const counts = new Map<string, number>();
    for (const { node, gaps } of findGaps(plan, entityTypes)) {
      for (const { field, job } of gaps) {
        const key = [constantCase(node.type), field, job].join(' ');
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    const missing = plan.nodes
      .filter(({ type, properties }) => type === 'Completeness' && properties.missing !== 0)
      .map(({ properties: { type, field, job, missing } }): [string, unknown] => [
        [type, field, job].join(' '),
        missing,
      ]);
    expect(counts).toEqual(new Map(missing));
  });
});
