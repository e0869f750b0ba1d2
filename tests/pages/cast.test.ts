import { startConfiguredServer, type TestServer } from '../server/start-test-server.js';
import { ask, visit } from './visit.js';

let server: TestServer;
beforeAll(async () => {
  server = await startConfiguredServer();
});
afterAll(() => server.stop());

interface Named {
  readonly name: string;
  readonly portrayals: {
    readonly nodes: readonly {
      readonly performer: { readonly name: string };
      readonly work: { readonly title: string };
    }[];
  };
}

const namesIn = (html: string) =>
  [...html.matchAll(/<th scope="row"><a [^>]*>([^<]*)/g)].map(([, name = '']) => name);

it('has a cell for each portrayal, in the column of its work', async () => {
  const { html } = await visit(server.url, '/cast/john-wick');
  const titles = [...html.matchAll(/<th scope="col"><a [^>]*>([^<]*)/g)].map(([, title]) => title);
  const query = `{ character(id: "character/winston-scott") { name portrayals { nodes {
    performer { name } work { title } } } } }`;
  const { character } = await ask<{ character: Named }>(server.url, query);
  const [row = ''] =
    /<tr><th scope="row"><a href="\/character\/winston-scott".*?<\/tr>/s.exec(html) ?? [];
  const cells = row.split('<td>').slice(1);
  expect(character.portrayals.nodes.length).toBeGreaterThan(4);
  for (const { performer, work } of character.portrayals.nodes) {
    expect(cells[titles.indexOf(work.title)]).toContain(performer.name);
  }
});

it('has the works in story order', async () => {
  const { html } = await visit(server.url, '/cast/john-wick');
  const third = html.indexOf('href="/film/john-wick-chapter-3-parabellum"');
  const ballerina = html.indexOf('href="/film/ballerina"');
  const fourth = html.indexOf('href="/film/john-wick-chapter-4"');
  expect(third).toBeGreaterThan(0);
  expect([third, ballerina, fourth]).toEqual([third, ballerina, fourth].toSorted((a, b) => a - b));
});

it('sorts by name, and goes on where there are more', async () => {
  const { html } = await visit(server.url, '/cast/john-wick?sort=name');
  const names = namesIn(html);
  expect(names).toHaveLength(60);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
  const [, more = ''] = /href="(\?sort=name&amp;after=[^"]+)"/.exec(html) ?? [];
  const next = await visit(server.url, `/cast/john-wick${more.replaceAll('&amp;', '&')}`);
  expect(namesIn(next.html).filter((name) => names.includes(name))).toEqual([]);
});

it('says that there is no such franchise', async () => {
  const { status, html } = await visit(server.url, '/cast/jon-wick');
  expect(status).toBe(404);
  expect(html).toContain('href="/franchise/john-wick"');
});
