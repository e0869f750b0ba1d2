import { describeDataset } from '../../src/domain/describe-dataset.js';
import type { GraphNode } from '../../src/domain/graph.js';
import { constantCase } from '../../src/domain/text.js';
import { entityTypes } from '../../src/domain/type-names.js';

const films = Array.from(
  { length: 7 },
  (_, index): GraphNode => ({
    id: `film/${6 - index}`,
    type: 'Film',
    properties: index === 0 ? { name: 'A', runtimeMinutes: 90 } : { name: 'B' },
  }),
);
const source: GraphNode = { id: 'source/a', type: 'Source', properties: {} };
const { nodes, edges } = describeDataset({ nodes: [...films, source], edges: [] }, 'abc');
const of = (type: string) => nodes.filter((node) => node.type === type);

describe('the description of a data set', () => {
  test('counts claims and sources', () => {
    expect(of('Dataset')).toEqual([
      {
        id: 'dataset/current',
        type: 'Dataset',
        properties: {
          version: 'abc',
          claims: 0,
          sources: 1,
          authorities: [],
          statistics: expect.any(String),
        },
      },
    ]);
  });

  test('counts entities of every type, absent ones included', () => {
    const counts = of('EntityCount').map(({ properties }) => [properties.type, properties.count]);
    expect(counts).toEqual(
      entityTypes.map((type) => [constantCase(type), type === 'Film' ? 7 : 0]),
    );
    expect(edges.filter(({ type }) => type === 'COUNTS')).toHaveLength(entityTypes.length);
  });

  test('measures what is expected of the types that occur', () => {
    const lists = [
      'titles',
      'genres',
      'countries',
      'languages',
      'releases',
      'certifications',
      'externalIds',
      'cast',
    ];
    const fields = [
      'description',
      'tagline',
      'releaseDate',
      'runtimeMinutes',
      'budget',
      'boxOffice',
    ];
    const jobs = ['DIRECTOR', 'WRITER', 'PRODUCER', 'COMPOSER', 'CINEMATOGRAPHER', 'EDITOR'];
    expect(of('Completeness').map(({ properties }) => properties)).toEqual(
      [
        ...[...fields, ...lists].map((field) => ({ field })),
        ...jobs.map((job) => ({ field: 'credits', job })),
      ].map((expected) => ({
        type: 'FILM',
        ...expected,
        filled: expected.field === 'runtimeMinutes' ? 1 : 0,
        missing: expected.field === 'runtimeMinutes' ? 6 : 7,
      })),
    );
  });

  test('names the first five entities, by id, that lack a field', () => {
    const examples = edges
      .filter(({ from }) => from === 'completeness/film-runtime-minutes')
      .map(({ type, to }) => [type, to]);
    expect(examples).toEqual([0, 1, 2, 3, 4].map((number) => ['LACKED_BY', `film/${number}`]));
  });
});
