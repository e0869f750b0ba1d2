import { GraphQLError, GraphQLSchema } from 'graphql';
import { readConfig } from '../../src/config.js';
import { ThroughlineError } from '../../src/errors.js';
import { createDocuments, type Documents } from '../../src/graphql/documents.js';
import {
  buildGraphQLSchema,
  createApi,
  failed,
  type OperationRequest,
} from '../../src/graphql/index.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { createMemoryStore } from '../../src/store/memory/index.js';
import { readSeed } from '../read-seed.js';

const { limits } = readConfig({});
const schema = buildGraphQLSchema();
const film = { query: '{ film(id: "film/ballerina") { title } }' };

/** Serves a store, and notes each text that Apollo Server has validated: every one is kept. */
async function serve(store: GraphStore = createMemoryStore()) {
  const received: string[] = [];
  const documents = createDocuments();
  const counting: Documents = {
    of: documents.of,
    keep(text, document) {
      received.push(text);
      documents.keep(text, document);
    },
  };
  const api = createApi(await schema, store, limits, { documents: counting });
  const answer = (request: OperationRequest) => api.answer(request, AbortSignal.timeout(10_000));
  return { answer, received };
}

describe('Apollo Server', () => {
  const named = 'query A($id: ID!) { film(id: $id) { title } } query B { dataset { version } }';

  it.each<[string, readonly OperationRequest[]]>([
    ['the same operation', [film, film]],
    [
      'other variables',
      ['film/ballerina', 'film/john-wick'].map((id) => ({
        query: named,
        operationName: 'A',
        variables: { id },
      })),
    ],
    [
      'variables that do not fit',
      [
        { query: named, operationName: 'A', variables: { id: 'film/ballerina' } },
        { query: named, operationName: 'A', variables: { id: [] } },
      ],
    ],
    [
      'another operation of the same document',
      [
        { query: named, operationName: 'B' },
        { query: named, operationName: 'A', variables: { id: 'film/ballerina' } },
      ],
    ],
    [
      'introspection',
      Array.from({ length: 2 }, () => ({ query: '{ __schema { types { name } } }' })),
    ],
  ])('gets each text once, however often it is sent: %s', async (_, requests) => {
    const { answer, received } = await serve();
    for (const request of requests) await answer(request);
    expect(received).toHaveLength(1);
  });

  it('gets each text once where the store fails', async () => {
    const { answer, received } = await serve({
      ...createMemoryStore(),
      fetch: () => Promise.reject(new Error('secret')),
    });
    const first = await answer(film);
    expect(await answer(film)).toEqual(first);
    expect(received).toHaveLength(1);
  });

  it('gets each text once whatever its extensions, and refuses persisted queries', async () => {
    const { answer, received } = await serve();
    const persisted = { ...film, extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } };
    expect((await answer({ ...film, extensions: {} })).status).toBe(200);
    const clientLibrary = { name: 'a client', version: '1' };
    expect((await answer({ ...film, extensions: { clientLibrary } })).status).toBe(200);
    expect((await answer(persisted)).response.errors).toEqual([
      {
        message: 'PersistedQueryNotSupported',
        extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' },
      },
    ]);
    expect(received).toHaveLength(1);
  });
});

describe('a store', () => {
  it('gets one shape for all operations of a text, and the work that is predicted', async () => {
    const asked: { readonly shape: unknown; readonly work: number | undefined }[] = [];
    const { answer } = await serve({
      ...createMemoryStore(await readSeed()),
      async fetch({ shape }, options) {
        asked.push({ shape, work: options?.work });
        return {};
      },
    });
    const query = 'query ($id: ID!) { film(id: $id) { cast { nodes { name } } } }';
    for (const id of ['film/ballerina', 'film/john-wick'])
      await answer({ query, variables: { id } });
    expect(asked).toHaveLength(2);
    expect(asked[1]?.shape).toBe(asked[0]?.shape);
    for (const { work } of asked) expect(work).toBeGreaterThan(1);
  });
});

describe('an answer', () => {
  it('has the version of the graph that was read', async () => {
    const graph = await readSeed();
    const store = createMemoryStore(graph);
    const { answer } = await serve(store);
    const first = await answer(film);
    expect(first.version).toBe(graph.version);
    expect(first.response.data).toEqual({ film: { title: 'Ballerina' } });
    await store.apply({ ...graph, version: 'next' });
    expect((await answer(film)).version).toBe('next');
  });

  it('has no version where no graph was read', async () => {
    const { answer } = await serve();
    expect(await answer({ query: '{ __typename }' })).not.toHaveProperty('version');
    expect(await answer({ query: '{ flim }' })).not.toHaveProperty('version');
  });

  it('hides a fault of ours, and hands it on for the log', async () => {
    const fault = new Error('secret');
    const { answer } = await serve({ ...createMemoryStore(), fetch: () => Promise.reject(fault) });
    for (const _ of [1, 2]) {
      expect(await answer(film)).toEqual({
        response: {
          errors: [
            { message: 'Internal server error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } },
          ],
        },
        status: 500,
        faults: [fault],
      });
    }
  });

  it.each<[string, unknown]>([
    [
      'what code of ours throws within graphql-js',
      new GraphQLError('secret', { originalError: new TypeError('secret') }),
    ],
    [
      'what Apollo Server takes for a fault of its own',
      new GraphQLError('secret', { extensions: { code: 'INTERNAL_SERVER_ERROR' } }),
    ],
    ['a code that is not ours', new GraphQLError('secret', { extensions: { code: 'SECRET' } })],
    ['what is no error', 'secret'],
  ])('hides %s', (_, fault) => {
    const { response, status, faults } = failed([fault]);
    expect(JSON.stringify(response)).not.toContain('secret');
    expect([status, faults]).toEqual([500, [fault]]);
  });

  it('hides a fault of the validation as well', async () => {
    const fault = new Error('secret');
    const broken = new GraphQLSchema((await schema).toConfig());
    broken.getRootType = () => {
      throw fault;
    };
    const api = createApi(broken, createMemoryStore(), limits);
    const { response, faults, status } = await api.answer(film, AbortSignal.timeout(10_000));
    expect(JSON.stringify(response)).not.toContain('secret');
    expect([status, faults]).toEqual([500, [fault]]);
  });

  it('has the code, status and details of an error that is meant for clients', async () => {
    const away = new ThroughlineError('DATABASE_UNAVAILABLE', 'It is away.', {
      details: { retryAfter: 3 },
    });
    const { answer } = await serve({ ...createMemoryStore(), fetch: () => Promise.reject(away) });
    for (const _ of [1, 2]) {
      expect(await answer(film)).toEqual({
        response: {
          errors: [
            {
              message: 'It is away.',
              extensions: { code: 'DATABASE_UNAVAILABLE', retryAfter: 3 },
            },
          ],
        },
        status: 503,
        faults: [],
      });
    }
  });

  it('says where each variable is declared that does not fit', async () => {
    const { answer } = await serve();
    const query =
      'query ($id: ID!, $first: Int) { film(id: $id) { cast(first: $first) { totalCount } } }';
    const { response, status } = await answer({ query, variables: { first: 'ten' } });
    expect(status).toBe(400);
    expect(response.errors).toMatchObject([
      { locations: [{ line: 1, column: 8 }], extensions: { code: 'BAD_USER_INPUT' } },
      { locations: [{ line: 1, column: 18 }], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});
