import { ThroughlineError } from '../../src/errors.js';
import {
  startConfiguredServer,
  startServers,
  type TestServer,
} from '../server/start-test-server.js';

const asBrowser = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };
const startEmpty = startServers();

let server: TestServer;
beforeAll(async () => {
  server = await startConfiguredServer();
});
afterAll(() => server.stop());

async function visit(path: string, at: TestServer = server) {
  const response = await fetch(`${at.url}${path}`, asBrowser);
  return { status: response.status, headers: response.headers, html: await response.text() };
}

describe('every page', () => {
  it('has its language, a title, a description, and a frame', async () => {
    const { status, headers, html } = await visit('/');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(html).toMatch(/^<!doctype html><html lang="en">/);
    expect(html).toMatch(/<title>[^<]+<\/title><meta name="description" content="[^"]+"/);
    expect(html).toContain('<main id="content">');
  });

  it('has no inline script, no inline style and nothing of other servers', async () => {
    const { headers, html } = await visit('/');
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/);
    const loaded = [...html.matchAll(/<(?:script|link|img)[^>]* (?:src|href)="([^"]+)"/g)];
    for (const [, path] of loaded) expect(path).toMatch(/^\/assets\//);
  });

  it('leads to the query that filled it', async () => {
    const { html } = await visit('/');
    const link = /href="(\/playground\?[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const query = new URL(link, server.url).searchParams.get('query');
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    expect(await answer.json()).not.toHaveProperty('errors');
  });
});

describe('in place of a page', () => {
  it('stands one that says there is none, for browsers alone', async () => {
    const { status, html } = await visit('/nowhere');
    expect(status).toBe(404);
    expect(html).toContain('There is nothing at /nowhere.');
    const answer = await fetch(`${server.url}/nowhere`);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it('stands one that asks again while the database is away', async () => {
    const away = await startEmpty({
      store: {
        fetch: () => Promise.reject(new ThroughlineError('DATABASE_UNAVAILABLE', 'Away.')),
      },
    });
    const { status, headers, html } = await visit('/', away);
    expect([status, headers.get('retry-after')]).toEqual([503, '5']);
    expect(html).toContain('<meta http-equiv="refresh" content="5"/>');
  });

  it('stands one that hides what broke, and names the request', async () => {
    const broken = await startEmpty({
      store: { fetch: () => Promise.reject(new Error('a secret')) },
    });
    const { status, headers, html } = await visit('/', broken);
    expect(status).toBe(500);
    expect(html).toContain(headers.get('x-request-id'));
    expect(html).not.toContain('a secret');
    expect(JSON.stringify(broken.logs)).toContain('a secret');
  });
});
