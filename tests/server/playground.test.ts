import { startTestServer, type TestServer } from './start-test-server.js';

let server: TestServer;
let page: string;
let assets: readonly string[];

beforeAll(async () => {
  server = await startTestServer();
  page = await (await fetch(`${server.url}/playground`)).text();
  assets = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);
});
afterAll(() => server.stop());

it('refers only to files of this server, each named after a hash of its content', () => {
  expect(assets).toHaveLength(3);
  for (const path of assets) expect(path).toMatch(/^\/assets\/[\w-]+\.[0-9a-f]{12}\.(js|css|svg)$/);
});

it('has no inline script and no inline style', () => {
  expect(page).not.toMatch(/<style|style=|\son\w+=/);
  expect(page.match(/<script(?![^>]*\bsrc=)(?![^>]*type="application\/json")/g)).toBeNull();
});

it('offers thirty examples by topic, each of which says what it shows', () => {
  const json = /<script type="application\/json"[^>]*>(.*?)<\/script>/s.exec(page)?.[1] ?? '';
  const examples: { topic: string; label: string; title: string; query: string }[] =
    JSON.parse(json);
  expect(examples).toHaveLength(30);
  expect(new Set(examples.map(({ topic }) => topic)).size).toBe(7);
  for (const { label, title, query } of examples) {
    expect(title).toMatch(/^[A-Z"].*\.$/);
    expect(query.startsWith(`# ${label}\n# ${title}\nquery `)).toBe(true);
  }
});

it('is revalidated each time, and not sent again when it is the same', async () => {
  const first = await fetch(`${server.url}/playground`);
  await first.text();
  expect(first.headers.get('cache-control')).toBe('no-cache');
  const etag = first.headers.get('etag') ?? '';
  const second = await fetch(`${server.url}/playground`, {
    // Without the second header, fetch would forbid any use of a cache.
    headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' },
  });
  expect(second.status).toBe(304);
});

it('has assets that may be cached for ever', async () => {
  for (const path of assets) {
    const response = await fetch(`${server.url}${path}`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  }
});

it.each(['br', 'gzip'])(
  'sends assets as they were compressed when built, with %s',
  async (encoding) => {
    const path = assets.find(
      (name) => name.startsWith('/assets/playground.') && name.endsWith('.js'),
    );
    const response = await fetch(`${server.url}${path}`, {
      headers: { 'accept-encoding': encoding },
    });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('content-type')).toMatch(/javascript/);
    expect(response.headers.get('vary')).toBe('accept-encoding');
    expect(Number(response.headers.get('content-length'))).toBeLessThan(470_000);
    expect(await response.text()).toContain('GraphiQL');
  },
);
