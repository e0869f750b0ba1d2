import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

  it('is still told when its variables are wrong', async () => {
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

  it('is told of a fault of the store as at first', async () => {
    let fails = false;
    const faulty = await startTestServer({
      store: {
        fetch: async () => {
          if (fails) throw new Error('secret');
          return { film: null };
        },
      },
    });
    const body = { query: '{ film(id: "film/ballerina") { title } }' };
    expect((await post(body, faulty.url)).status).toBe(200);
    fails = true;
    const { status, text } = await post(body, faulty.url);
    await faulty.stop();
    expect([status, text.includes('secret')]).toEqual([500, false]);
    expect(JSON.parse(text).errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
  });
});
