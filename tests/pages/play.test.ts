import { startConfiguredServer, type TestServer } from '../server/start-test-server.js';
import { checkPlayPage, visit } from './play-checks.js';

let server: TestServer;
beforeAll(async () => {
  server = await startConfiguredServer();
});
afterAll(() => server.stop());

describe('the page of games', () => {
  it('shows what the API draws', () => checkPlayPage(server.url));

  it('shares what it drew, by its seed', async () => {
    const html = await visit(server.url, '/play?game=order&franchise=john-wick');
    const link = /data-link="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(link).toMatch(/^\/play\?game=order&franchise=john-wick&seed=./);
    expect(titlesOf(await visit(server.url, link))).toEqual(titlesOf(html));
  });

  it('gives the game of a day to everyone, and leads to it by its date', async () => {
    const path = '/play?game=groups&franchise=john-wick&date=2026-12-01';
    const html = await visit(server.url, path);
    expect(html).toContain(`data-link="${path.replaceAll('&', '&amp;')}"`);
    expect(html).toContain('Groups: John Wick, 2026-12-01');
  });

  it('begins with questions about everything, and asks which franchise puzzles are about', async () => {
    expect(await visit(server.url, '/play')).toContain('Question 10 of 10');
    const html = await visit(server.url, '/play?game=grid');
    expect(html).toContain('Which franchise?');
    expect(html).not.toContain('id="game"');
  });

  it('says why there is no such game', async () => {
    const html = await visit(server.url, '/play?game=grid&franchise=nobody');
    expect(html).toContain('This address cannot be read');
    expect(html).toContain('nobody');
  });
});

function titlesOf(html: string): readonly (string | undefined)[] {
  return [...html.matchAll(/class="title">([^<]*)/g)].map(([, title]) => title);
}
