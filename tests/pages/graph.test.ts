import { startConfiguredServer, type TestServer } from '../server/start-test-server.js';
import { ask, visit } from './visit.js';

let server: TestServer;
beforeAll(async () => {
  server = await startConfiguredServer();
});
afterAll(() => server.stop());

interface End {
  readonly id: string;
}

interface Data {
  readonly character: {
    readonly relations: {
      readonly nodes: readonly {
        readonly spoiler: boolean;
        readonly from: End;
        readonly to: End;
      }[];
    };
  };
  readonly paths: readonly [
    { readonly steps: readonly { readonly label: string; readonly to: End }[] },
  ];
}

describe('the page of a thing and its neighbours', () => {
  it('leads to all that the API ties to it, but for what gives away an ending', async () => {
    const id = 'character/john-wick';
    const tie = '{ nodes { spoiler from { id } to { id } } }';
    const { character } = await ask<Data>(
      server.url,
      `{ character(id: "${id}") { relations(first: 50) ${tie} } }`,
    );
    const [open, all] = await Promise.all([
      visit(server.url, `/graph/${id}`),
      visit(server.url, `/graph/${id}?spoilers=shown`),
    ]);
    expect([open.status, all.status]).toEqual([200, 200]);
    for (const { spoiler, from, to } of character.relations.nodes) {
      const other = from.id === id ? to.id : from.id;
      expect(all.html).toContain(`href="/graph/${other}?spoilers=shown"`);
      if (!spoiler) expect(open.html).toContain(`href="/graph/${other}"`);
    }
    expect(open.html).toMatch(/Show ties that give away an ending \(\d+\)/);
    expect(all.html).not.toContain('Show ties that give away an ending');
  });

  it('tells the chain to another thing in words', async () => {
    const path = '/graph/person/norman-reedus?to=person/harrison-ford';
    const ends = 'from: "person/norman-reedus", to: "person/harrison-ford"';
    const { paths } = await ask<Data>(
      server.url,
      `{ paths(${ends}, first: 1) { steps { label to { id name } } } }`,
    );
    const { html } = await visit(server.url, path);
    expect(paths[0].steps.length).toBeGreaterThan(1);
    for (const { label, to } of paths[0].steps) {
      expect(html).toContain(`${label} <a href="/graph/${to.id}">`);
    }
  });

  it('says that there is no such thing', async () => {
    expect((await visit(server.url, '/graph/person/nobody-at-all')).status).toBe(404);
  });
});
