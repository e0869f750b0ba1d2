import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ThroughlineError } from '../../src/errors.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { startConfiguredServer, startTestServer, type TestServer } from './start-test-server.js';

const cases = join(__dirname, '../operations/cases');
const operations = readdirSync(cases)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => {
    const variables = join(cases, file.replace('.graphql', '.variables.json'));
    return {
      query: readFileSync(join(cases, file), 'utf8'),
      variables: existsSync(variables) ? JSON.parse(readFileSync(variables, 'utf8')) : undefined,
    };
  });

const tooMuch = `{ ${Array.from({ length: 90 }, (_, i) => `a${i}: __schema { types { fields { name } } }`)} }`;

let server: TestServer;
beforeAll(async () => {
  server = await startConfiguredServer();
});
afterAll(() => server.stop());

async function post(body: unknown, url = server.url) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': 'same' },
    body: JSON.stringify(body),
  });
  const { date: _, ...headers } = Object.fromEntries(response.headers);
  return { status: response.status, headers, text: await response.text() };
}

describe('an operation that was answered before', () => {
  it.each(operations)('is answered with the same bytes and headers: $query', async (operation) => {
    const first = await post(operation);
    expect(await post(operation)).toEqual(first);
    expect(first.status).toBe(200);
  });

  it('is answered for other variables', async () => {
    const query = 'query Title($id: ID!) { film(id: $id) { title } }';
    const ask = async (id: string) =>
      JSON.parse((await post({ query, variables: { id } })).text).data;
    expect(await ask('film/ballerina')).toEqual({ film: { title: 'Ballerina' } });
    expect(await ask('film/john-wick')).toEqual({ film: { title: 'John Wick' } });
    expect(await ask('film/nowhere')).toEqual({ film: null });
  });

  it('is still refused when its variables are wrong', async () => {
    const query =
      'query Wrong($id: ID!, $n: Int) { film(id: $id) { cast(first: $n) { totalCount } } }';
    expect((await post({ query, variables: { id: 'film/ballerina' } })).status).toBe(200);
    for (const variables of [{}, { id: 'no id' }, { id: 'film/ballerina', n: 1_000 }, { id: [] }]) {
      const { status, text } = await post({ query, variables });
      expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    }
  });

  it('is kept apart from others of the same document', async () => {
    const query =
      'query A { film(id: "film/ballerina") { title } } query B { film(id: "film/john-wick") { title } }';
    for (const operationName of ['A', 'B', 'A', 'B']) {
      const title = operationName === 'A' ? 'Ballerina' : 'John Wick';
      expect(JSON.parse((await post({ query, operationName })).text).data.film).toEqual({ title });
    }
    expect((await post({ query, operationName: 'C' })).status).toBe(400);
    expect((await post({ query })).status).toBe(400);
  });
});

describe('the store', () => {
  const film = { query: '{ film(id: "film/ballerina") { title } }' };
  const outage = new ThroughlineError('DATABASE_UNAVAILABLE', 'It is away.', {
    details: { retryAfter: 3 },
  });
  const waitFor = (signal?: AbortSignal) =>
    new Promise<never>((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason));
    });
  it.each<[string, GraphStore['fetch'], typeof film & { variables?: object }, number]>([
    ['it answers', async () => ({ film: null }), film, 1],
    ['it fails', () => Promise.reject(new Error('secret')), film, 1],
    ['it is away', () => Promise.reject(outage), film, 1],
    ['it takes too long', (_plan, options) => waitFor(options?.signal), film, 1],
    ['the id is none', async () => ({}), { query: '{ film(id: "?") { title } }' }, 0],
    [
      'variables do not fit',
      async () => ({}),
      { query: 'query ($id: ID!) { film(id: $id) { title } }', variables: { id: [] } },
      0,
    ],
    ['too much is asked', async () => ({}), { query: tooMuch }, 0],
  ])('is asked once, and every answer is the same, when %s', async (_, answer, body, asked) => {
    let fetches = 0;
    let behaves = false;
    const counting = await startTestServer({
      store: {
        fetch(plan, options) {
          fetches += 1;
          return behaves ? Promise.resolve({ film: null }) : answer(plan, options);
        },
      },
      // Long enough for all that is answered, even where it is compiled for the first time.
      config: { requestTimeoutMs: 1_000 },
    });
    const first = await post(body, counting.url);
    // The same operation in another text, which is known once it has been answered.
    const same = { ...body, query: `${body.query} ` };
    behaves = true;
    await post(same, counting.url);
    behaves = false;
    const later = [await post(same, counting.url), await post(same, counting.url)];
    await counting.stop();
    expect(later).toEqual([first, first]);
    expect(fetches).toBe(4 * asked);
    expect(first.text).not.toContain('secret');
    const faults = counting.logs.filter(({ level }) => Number(level) >= 50);
    expect(faults).toHaveLength(first.status === 500 ? 3 : 0);
  });
});
