import { readConfig } from '../../src/config.js';
import { countObjects } from '../../src/graphql/count-objects.js';
import { buildGraphQLSchema, createApi } from '../../src/graphql/index.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { createMemoryStore } from '../../src/store/memory/index.js';
import { readSeed } from '../read-seed.js';
import { createOperationPlanner, planOf } from '../valid-operation.js';

const schema = buildGraphQLSchema();

let store: GraphStore;
beforeAll(async () => {
  store = createMemoryStore(await readSeed());
}, 60_000);

describe('the objects of an answer', () => {
  it.each([
    ['a node that is not there', '{ film(id: "film/none") { title } }', 0],
    [
      'a node, without the parts of its values',
      '{ film(id: "film/john-wick") { budget { min } } }',
      1,
    ],
    [
      'the page and its nodes',
      '{ films(first: 3) { nodes { id } pageInfo { hasNextPage } } }',
      1 + 3,
    ],
    [
      'each node once, however it is asked for',
      '{ films(first: 3) { edges { cursor node { id } } } }',
      1 + 3,
    ],
    ['nodes by ids, but not null', '{ nodes(ids: ["film/caine", "film/none"]) { id } }', 1],
    [
      'those within an interface, by their types',
      '{ node(id: "film/john-wick") { id ... on Film { cast(first: 2) { nodes { id } } } ... on Person { works { totalCount } } } }',
      1 + 1 + 2,
    ],
    [
      'relations in story time and what proves them',
      '{ timeline(franchise: "franchise/john-wick") { relation(of: "film/john-wick", to: "film/john-wick-chapter-2") { relationBecause { id } } } }',
      1 + 1 + 1,
    ],
    [
      'chains, their steps and what these lead to',
      '{ paths(from: "person/keanu-reeves", to: "film/john-wick", first: 1) { length steps { label from { id } } } }',
      1 + 1 + 1,
    ],
  ])('count %s', async (_, query, count) => {
    const plan = planOf(createOperationPlanner(await schema)(query));
    expect(countObjects(plan.shape, await store.fetch(plan))).toBe(count);
  });

  it('are no more than an answer may hold, whatever was predicted', async () => {
    const { version } = await store.graph();
    // Of a graph that seems to be empty, nothing much is expected.
    const deceiving: GraphStore = {
      ...store,
      graph: async () => ({ version, statistics: { Film: { count: 9, links: {}, lengths: {} } } }),
    };
    const query = '{ film(id: "film/john-wick") { cast(first: 9) { nodes { id } } } }';
    const answer = async (maxCost: number) => {
      const limits = { ...readConfig({}).limits, maxCost };
      const api = createApi(await schema, deceiving, limits);
      return (await api.answer({ query }, new AbortController().signal)).response;
    };
    expect((await answer(1 + 1 + 9)).errors).toBeUndefined();
    expect(await answer(1 + 9)).toMatchObject({
      errors: [{ extensions: { code: 'QUERY_TOO_COSTLY', cost: { objects: 11, limit: 10 } } }],
    });
  });
});
