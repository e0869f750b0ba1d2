import type { GraphNode, ImportPlan } from '../../src/domain/graph.js';
import type { Field } from '../../src/plan/plan.js';
import {
  asc,
  buildPlan,
  compare,
  connect,
  date,
  desc,
  edges,
  firstPage,
  list,
  nodes,
  property,
  related,
  select,
  typename,
} from './build-plan.js';
import { createAnswer } from './create-answer.js';
import type { OpenStore } from './list-laws.js';
import { compareItems } from './naive-list.js';

const people = Array.from({ length: 250 }, (_, i): GraphNode => {
  const birthDate = i % 3 === 0 ? {} : { birthDate: `19${10 + (i % 50)}` };
  return { id: `person/p-${i}`, type: 'Person', properties: { name: `P ${i % 7}`, ...birthDate } };
});
const hubs = ['film/one', 'film/other'];

/** Two films, both with all people as cast. */
const crowds: ImportPlan = {
  version: 'crowds',
  nodes: [
    ...people,
    ...hubs.map(
      (id): GraphNode => ({ id, type: 'Film', properties: { name: id, status: 'RELEASED' } }),
    ),
  ],
  edges: hubs.flatMap((to) =>
    people.map(({ id }) => ({ type: 'ACTED_IN', from: id, to }) as const),
  ),
};

/** Lists and their answers, written out. */
export function listExamples(open: OpenStore): void {
  const answer = createAnswer(open);

  it('reads the fields that are selected for each type', async () => {
    const plan = buildPlan((value) => ({
      works: list('Work', {
        order: [asc('releaseDate')],
        page: firstPage(value(10)),
        fields: [
          nodes({
            type: 'Work',
            fields: { Film: [property('film', { property: 'title' })], Series: [typename] },
          }),
        ],
      }),
    }));
    expect(await answer(plan)).toBe(
      '{"works":{"nodes":[{"film":"John Wick"},{"film":"John Wick: Chapter 2"},{"__typename":"Series"},{"film":"Ballerina"},{"film":"Caine"}]}}',
    );
  });

  it('reads one link twice with different arguments', async () => {
    const plan = buildPlan((value) => {
      const cast = (name: string, id: string): Field => ({
        kind: 'connection',
        name,
        link: 'cast',
        connection: connect('Person', {
          where: compare('id', 'eq', value(id)),
          order: [{ of: 'edge', name: 'billing', descending: false }],
          page: firstPage(value(5)),
          fields: [nodes(select('Person', 'name'))],
        }),
      });
      return {
        film: {
          kind: 'node',
          type: 'Film',
          id: value('film/ballerina'),
          selection: select(
            'Film',
            cast('first', 'person/melchor'),
            cast('second', 'person/keanu-reeves'),
          ),
        },
      };
    });
    expect(await answer(plan)).toBe(
      '{"film":{"first":{"nodes":[{"name":"Óscar Melchor"}]},"second":{"nodes":[{"name":"Keanu Reeves"}]}}}',
    );
  });

  it('compares dates by what is certain', async () => {
    const releasedBy = async (operator: 'lt' | 'lte' | 'gt' | 'gte', day: string) => {
      const plan = buildPlan((value) => ({
        films: list('Film', {
          where: compare('releaseDate', operator, value(date(day))),
          order: [asc('releaseDate')],
          page: firstPage(value(10)),
          fields: [nodes(select('Film', 'id'))],
        }),
      }));
      const { films } = JSON.parse(await answer(plan));
      return films.nodes.map((film: { id: string }) => film.id.slice('film/'.length));
    };
    expect(await releasedBy('lt', '2017-06-01')).toEqual(['john-wick']);
    expect(await releasedBy('lte', '2017')).toEqual(['john-wick', 'john-wick-chapter-2']);
    expect(await releasedBy('gt', '2017-06-01')).toEqual(['ballerina']);
    expect(await releasedBy('gte', '2017')).toEqual(['john-wick-chapter-2', 'ballerina']);
  });

  it('finds works by two of their people', async () => {
    const plan = buildPlan((value) => {
      const withPerson = (name: string) =>
        related('cast', 'Person', compare('name', 'eq', value(name), true));
      return {
        films: list('Film', {
          where: { kind: 'all', of: [withPerson('keanu reeves'), withPerson('oscar melchor')] },
          page: firstPage(value(10)),
          fields: [edges({ kind: 'node', name: 'node', selection: select('Film', 'title') })],
        }),
      };
    });
    expect(await answer(plan)).toBe('{"films":{"edges":[{"node":{"title":"Ballerina"}}]}}');
  });

  it('sorts long lists of several nodes by keys other than the default', async () => {
    const order = [desc('birthDate'), asc('name')] as const;
    const plan = buildPlan((value) => ({
      films: list('Film', {
        page: firstPage(value(10)),
        fields: [
          nodes(
            select('Film', {
              kind: 'connection',
              name: 'cast',
              link: 'cast',
              connection: connect('Person', {
                order,
                page: firstPage(value(100)),
                fields: [nodes(select('Person', 'id'))],
              }),
            }),
          ),
        ],
      }),
    }));
    const store = await open(crowds);
    try {
      const { films } = JSON.parse(JSON.stringify(await store.fetch(plan)));
      for (const { cast } of films.nodes) {
        const sorted = people
          .map((node) => ({ node, edgeOrder: {} }))
          .sort((a, b) => compareItems(crowds, a, b, order));
        const ids = sorted.slice(0, 100).map(({ node }) => node.id);
        expect(cast.nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
      }
      expect(films.nodes).toHaveLength(2);
    } finally {
      await store.close();
    }
  });

  it.each([
    ['hasNextPage', true],
    ['hasPreviousPage', true],
    ['startCursor', expect.any(String)],
    ['endCursor', expect.any(String)],
  ])('answers the %s of a page alone', async (part, expected) => {
    const plan = buildPlan((value) => ({
      films: list('Film', {
        order: [asc('title')],
        page: firstPage(value(1), value({ keys: ['ballerina'], id: 'film/ballerina', list: 0 })),
        fields: [{ kind: 'pageInfo', name: 'pageInfo', fields: [{ name: 'part', part }] }],
      }),
    }));
    expect(JSON.parse(await answer(plan))).toEqual({ films: { pageInfo: { part: expected } } });
  });

  it('continues from a cursor whose node is gone', async () => {
    const plan = buildPlan((value) => ({
      films: list('Film', {
        order: [asc('title')],
        page: firstPage(value(1), value({ keys: ['casablanca'], id: 'film/casablanca', list: 0 })),
        fields: [nodes(select('Film', 'title'))],
      }),
    }));
    expect(await answer(plan)).toBe('{"films":{"nodes":[{"title":"John Wick"}]}}');
  });
}
