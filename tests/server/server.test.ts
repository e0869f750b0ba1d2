import { setTimeout as wait } from 'node:timers/promises';
import { ThroughlineError } from '../../src/errors.js';
import { ask, send, startServers } from './start-test-server.js';

const start = startServers();

const anyFilm = { query: '{ film(id: "film/ballerina") { title } }' };
const forever = () => new Promise<never>(() => {});

describe('request ids', () => {
  it('are those of the client where they are harmless', async () => {
    const server = await start();
    const answer = await ask(server, { query: '{ flim }' }, { 'x-request-id': 'trace-1.a_B' });
    expect(answer.headers.get('x-request-id')).toBe('trace-1.a_B');
    expect(answer.body.errors?.[0]?.extensions.requestId).toBe('trace-1.a_B');
    expect(server.logs.at(-1)).toMatchObject({ reqId: 'trace-1.a_B' });
  });

  it.each(['two words', '"quoted"', 'x'.repeat(65), '{}'])('are new ones for %j', async (given) => {
    const server = await start();
    const answer = await ask(server, { query: '{ __typename }' }, { 'x-request-id': given });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('logs', () => {
  it('have one line for each request, without its content', async () => {
    const server = await start();
    server.logs.length = 0;
    await ask(server, { query: '{ __typename } # secret' });
    await send(`${server.url}/graphql?query=%7B__typename%7D%23secret`);
    await send(`${server.url}/nowhere?secret`);
    expect(server.logs).toMatchObject([
      { method: 'POST', path: '/graphql', status: 200, msg: 'request' },
      { method: 'GET', path: '/graphql', status: 200, msg: 'request' },
      { method: 'GET', path: '/nowhere', status: 404, msg: 'request' },
    ]);
    expect(JSON.stringify(server.logs)).not.toContain('secret');
  });

  it('leave out probes that succeed', async () => {
    const server = await start();
    server.logs.length = 0;
    await send(`${server.url}/livez`);
    await send(`${server.url}/readyz`);
    expect(server.logs).toEqual([]);
  });

  it('have probes that fail', async () => {
    const server = await start({ store: { version: () => Promise.reject(new Error('gone')) } });
    server.logs.length = 0;
    await send(`${server.url}/readyz`);
    expect(server.logs).toMatchObject([{ path: '/readyz', status: 503, msg: 'request' }]);
  });
});

describe('errors of the store', () => {
  it('that are unexpected are masked, and logged once with their stack', async () => {
    const server = await start({
      store: { fetch: () => Promise.reject(new Error('password of the database')) },
    });
    server.logs.length = 0;
    const answer = await ask(server, anyFilm);
    expect(answer.status).toBe(500);
    expect(answer.body.errors).toMatchObject([
      {
        message: 'Internal server error.',
        extensions: {
          code: 'INTERNAL_SERVER_ERROR',
          requestId: answer.headers.get('x-request-id'),
        },
      },
    ]);
    expect(JSON.stringify(answer.body)).not.toContain('password');
    expect(server.logs.filter(({ level }) => level === 50)).toMatchObject([
      {
        reqId: answer.headers.get('x-request-id'),
        err: { stack: expect.stringContaining('password of the database\n    at ') },
      },
    ]);
  });

  it('that are meant for clients have their code and status, for every client', async () => {
    const unavailable = new ThroughlineError('DATABASE_UNAVAILABLE', 'The database is away.');
    const server = await start({ store: { fetch: () => Promise.reject(unavailable) } });
    for (const accept of ['*/*', 'application/json', 'application/graphql-response+json']) {
      const answer = await ask(server, anyFilm, { accept });
      expect(answer.status).toBe(503);
      expect(answer.body.errors).toMatchObject([
        { message: 'The database is away.', extensions: { code: 'DATABASE_UNAVAILABLE' } },
      ]);
    }
  });
});

describe('a store that is unavailable', () => {
  it('is reported with the time to wait', async () => {
    const away = new ThroughlineError('DATABASE_UNAVAILABLE', 'The database is away.', {
      details: { retryAfter: 3 },
    });
    const server = await start({
      store: { fetch: () => Promise.reject(away), check: () => Promise.reject(away) },
    });
    const answers = [await ask(server, anyFilm), await send(`${server.url}/readyz`)];
    expect(answers.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual([
      [503, '3'],
      [503, '3'],
    ]);
  });
});

describe('a store that is overloaded', () => {
  it('is reported with the time to wait, and not logged', async () => {
    const busy = new ThroughlineError('TOO_MANY_REQUESTS', 'Too much at once.', {
      details: { retryAfter: 1 },
    });
    const server = await start({ store: { fetch: () => Promise.reject(busy) } });
    for (let i = 0; i < 3; i++) {
      const { status, headers, body } = await ask(server, anyFilm);
      expect([status, headers.get('retry-after')]).toEqual([429, '1']);
      expect(body.errors?.[0]?.extensions.code).toBe('TOO_MANY_REQUESTS');
    }
    expect(server.logs.filter(({ level }) => Number(level) > 30)).toEqual([]);
  });
});

describe('faulty operations', () => {
  it('are answered with 200 to clients that ask for application/json, as the specification says', async () => {
    const server = await start();
    const plain = { accept: 'application/json' };
    const current = { accept: 'application/graphql-response+json, application/json' };
    const tooDeep = { query: `{ ${'a { '.repeat(30)} b ${'} '.repeat(30)} }` };
    expect((await ask(server, { query: '{ flim }' }, plain)).status).toBe(200);
    expect((await ask(server, { query: '{ flim }' }, current)).status).toBe(400);
    expect((await ask(server, '{', plain)).status).toBe(400);
    expect((await ask(server, tooDeep, current)).status).toBe(400);
  });
});

describe('the deadline', () => {
  const config = { requestTimeoutMs: 100 } as const;

  it.each(['POST', 'GET'])('ends a %s with 504, whatever the store does', async (method) => {
    let signal: AbortSignal | undefined;
    const server = await start({
      config,
      store: {
        fetch: (_plan, options) => {
          signal = options?.signal;
          return forever();
        },
      },
    });
    const answer =
      method === 'POST'
        ? await ask(server, anyFilm)
        : await send(`${server.url}/graphql?query=${encodeURIComponent(anyFilm.query)}`);
    expect(answer.status).toBe(504);
    expect(answer.ms).toBeGreaterThan(90);
    expect(answer.body.errors).toMatchObject([
      {
        extensions: { code: 'QUERY_TIMEOUT', requestId: answer.headers.get('x-request-id') },
      },
    ]);
    expect(signal?.aborted).toBe(true);
  });

  it('logs no error when the store gives up in time', async () => {
    const server = await start({
      config,
      store: {
        fetch: (_plan, options) =>
          new Promise((_resolve, reject) => {
            options?.signal?.addEventListener('abort', () => reject(options.signal?.reason));
          }),
      },
    });
    expect((await ask(server, anyFilm)).status).toBe(504);
    expect((await ask(server, { query: '{ __typename }' })).status).toBe(200);
    expect(server.logs.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });

  it.each(['answers', 'fails'])('logs nothing when the store %s late', async (how) => {
    let lateBy = 0;
    const server = await start({
      config,
      store: {
        async fetch() {
          if (lateBy > 0) await wait(lateBy);
          if (lateBy > 0 && how === 'fails') throw new Error('It is too late.');
          return { film: null };
        },
      },
    });
    const known = { query: `${anyFilm.query} # known` };
    expect((await ask(server, known)).status).toBe(200);
    lateBy = 200;
    for (const asked of [anyFilm, known]) expect((await ask(server, asked)).status).toBe(504);
    await wait(2 * lateBy);
    expect(server.logs.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });

  it('comes at once when the client goes away', async () => {
    let abort = (_reason: unknown) => {};
    const aborted = new Promise<unknown>((resolve) => {
      abort = resolve;
    });
    let begun = () => {};
    const isBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const server = await start({
      store: {
        fetch: (_plan, options) => {
          options?.signal?.addEventListener('abort', () => abort(options.signal?.reason));
          begun();
          return forever();
        },
      },
    });
    const client = new AbortController();
    const request = fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(anyFilm),
      signal: client.signal,
    }).catch(() => undefined);
    await isBegun;
    client.abort();
    await request;
    // And not with QUERY_TIMEOUT at the deadline.
    expect(await aborted).toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('health', () => {
  it('is live and ready while the store has a graph', async () => {
    const server = await start();
    expect(await send(`${server.url}/livez`)).toMatchObject({
      status: 200,
      body: { status: 'live' },
    });
    expect(await send(`${server.url}/readyz`)).toMatchObject({
      status: 200,
      body: { status: 'ready', version: 'empty' },
    });
  });

  it('asks the store once for all probes that arrive together, and again for later ones', async () => {
    let checks = 0;
    const server = await start({
      store: {
        async check() {
          checks += 1;
          await wait(200);
        },
      },
    });
    const probe = () => send(`${server.url}/readyz`);
    const together = await Promise.all([probe(), probe(), probe()]);
    expect(together.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(checks).toBe(1);
    await probe();
    expect(checks).toBe(2);
  });

  it('says why it is not ready', async () => {
    const empty = new ThroughlineError('DATABASE_UNAVAILABLE', 'The store holds no graph.');
    const server = await start({ store: { version: () => Promise.reject(empty) } });
    expect((await send(`${server.url}/livez`)).status).toBe(200);
    expect(await send(`${server.url}/readyz`)).toMatchObject({
      status: 503,
      body: {
        errors: [
          { message: 'The store holds no graph.', extensions: { code: 'DATABASE_UNAVAILABLE' } },
        ],
      },
    });
  });

  it('does not show how a store failed', async () => {
    const server = await start({ store: { version: () => Promise.reject(new Error('secret')) } });
    const answer = await send(`${server.url}/readyz`);
    expect(answer.status).toBe(503);
    expect(JSON.stringify(answer.body)).not.toContain('secret');
  });
});
