import { ask, send, startServers } from './start-test-server.js';

const start = startServers();

describe('headers', () => {
  it('allow a page nothing but what this server serves', async () => {
    const server = await start();
    const { headers } = await fetch(`${server.url}/`);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';script-src 'self';style-src 'self';font-src 'self' data:;img-src 'self' data:;connect-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('keep answers out of caches', async () => {
    const server = await start();
    const { headers } = await ask(server, { query: '{ __typename }' });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('vary')).toBe('accept');
    for (const path of ['/livez', '/readyz']) {
      const probe = await send(`${server.url}${path}`);
      expect(probe.headers.get('cache-control')).toBe('no-store');
    }
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
    expect(allowed.headers.get('access-control-allow-methods')).toBe('GET, POST');
    expect(allowed.headers.get('access-control-max-age')).toBe('86400');
    const answer = await ask(server, { query: '{ __typename }' }, { origin });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('may not call it where only others are allowed', async () => {
    const server = await start({ config: { corsOrigins: ['https://other.example'] } });
    const answer = await ask(server, { query: '{ __typename }' }, { origin });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('vary')).toMatch(/origin/i);
  });
});

describe('compression', () => {
  const introspection = '{ __schema { types { name description fields { name description } } } }';

  it('is used for answers that are long enough to gain by it', async () => {
    const server = await start();
    const accepting = { 'accept-encoding': 'gzip, br' };
    const long = await ask(server, { query: introspection }, accepting);
    const short = await ask(server, { query: '{ __typename }' }, accepting);
    expect(long.headers.get('content-encoding')).toBe('gzip');
    expect(long.headers.get('vary')).toBe('accept, accept-encoding');
    expect(short.headers.get('content-encoding')).toBeNull();
  });

  it('is not used for clients that do not ask for it', async () => {
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

  it('of the API redirects a browser to the playground', async () => {
    const server = await start();
    const response = await fetch(`${server.url}/graphql`, {
      headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
      redirect: 'manual',
    });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/playground']);
  });

  it('of the API with an operation opens it in the playground', async () => {
    const server = await start();
    const response = await fetch(`${server.url}/graphql?query=%7B__typename%7D`, {
      headers: { accept: 'text/html,*/*;q=0.8' },
      redirect: 'manual',
    });
    expect(response.headers.get('location')).toBe('/playground?query=%7B__typename%7D');
  });
});

describe('the Accept header', () => {
  const json = 'application/json; charset=utf-8';
  const graphql = 'application/graphql-response+json; charset=utf-8';

  it.each([
    ['*/*', json, 400],
    ['', json, 400],
    ['application/*', json, 400],
    ['application/json', json, 200],
    ['application/json;charset=utf-8', json, 200],
    ['application/graphql-response+json', graphql, 400],
    ['application/graphql-response+json, application/json;q=0.9', graphql, 400],
    ['application/json;q=0.9, application/graphql-response+json', graphql, 400],
    ['application/json, application/graphql-response+json;q=0.9', json, 200],
    ['application/graphql-response+json;q=0, */*', json, 400],
  ])('%j is answered as %s, and a faulty operation with %i', async (accept, type, status) => {
    const server = await start();
    for (const _ of ['new', 'known']) {
      const answer = await ask(server, { query: '{ __typename }' }, { accept });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
    }
    for (const query of ['{', '{ flim }', 'query ($id: ID!) { film(id: $id) { id } }']) {
      const faulty = await ask(server, { query }, { accept });
      expect([faulty.status, faulty.headers.get('content-type')]).toEqual([status, type]);
    }
    const missing = await send(`${server.url}/nowhere`, { headers: { accept } });
    expect([missing.status, missing.headers.get('content-type')]).toEqual([404, type]);
  });

  it('that allows neither type is refused before anything is fetched', async () => {
    let fetches = 0;
    const server = await start({
      store: {
        async fetch() {
          fetches += 1;
          return { film: null };
        },
      },
    });
    const query = '{ film(id: "film/ballerina") { title } }';
    for (const _ of ['new', 'known']) {
      const answer = await ask(server, { query }, { accept: 'text/csv, image/*' });
      expect(answer.status).toBe(406);
      expect((await ask(server, { query })).status).toBe(200);
    }
    expect(fetches).toBe(2);
  });
});
