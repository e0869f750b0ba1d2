import { ask, send, startServers } from './start-test-server.js';

const start = startServers();

describe('headers', () => {
  it('forbid a page everything but what this server serves', async () => {
    const server = await start();
    const { headers } = await fetch(`${server.url}/`);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';script-src 'self';style-src 'self';font-src 'self' data:;img-src 'self' data:;connect-src 'self';base-uri 'none';form-action 'none';frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('keep answers out of caches', async () => {
    const server = await start();
    const { headers } = await ask(server, { query: '{ __typename }' });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('vary')).toBe('accept');
  });
});

describe('pages of other sites', () => {
  const origin = 'https://fans.example';
  const preflight = {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST' },
  } as const;

  it('may call the API', async () => {
    const server = await start();
    const allowed = await fetch(`${server.url}/graphql`, preflight);
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([
      204,
      '*',
    ]);
    const answer = await ask(server, { query: '{ __typename }' }, { origin });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('may not where others are named', async () => {
    const server = await start({ config: { corsOrigins: ['https://other.example'] } });
    const answer = await ask(server, { query: '{ __typename }' }, { origin });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('vary')).toMatch(/origin/i);
  });
});

describe('compression', () => {
  const introspection = '{ __schema { types { name description fields { name description } } } }';

  it('is for answers long enough to gain by it', async () => {
    const server = await start();
    const accepting = { 'accept-encoding': 'gzip, br' };
    const long = await ask(server, { query: introspection }, accepting);
    const short = await ask(server, { query: '{ __typename }' }, accepting);
    expect(long.headers.get('content-encoding')).toBe('gzip');
    expect(long.headers.get('vary')).toBe('accept, accept-encoding');
    expect(short.headers.get('content-encoding')).toBeNull();
  });

  it('is not for clients that do not ask', async () => {
    const server = await start();
    const answer = await ask(server, { query: introspection }, { 'accept-encoding': 'identity' });
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(answer.body.errors).toBeUndefined();
  });
});

describe('GET', () => {
  it('answers operations', async () => {
    const server = await start();
    const search = new URLSearchParams({
      query: 'query Named($id: ID!) { film(id: $id) { title } }',
      variables: JSON.stringify({ id: 'film/ballerina' }),
      operationName: 'Named',
    });
    expect(await send(`${server.url}/graphql?${search}`)).toMatchObject({
      status: 200,
      body: { data: { film: null } },
    });
  });

  it('of the API leads a person with a browser to the playground', async () => {
    const server = await start();
    const response = await fetch(`${server.url}/graphql`, {
      headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
      redirect: 'manual',
    });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/']);
  });
});
