import { english } from '../../src/pages/texts/english.js';
import { ask, visit } from './visit.js';

interface Found {
  readonly search: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly matched: string;
      readonly node: {
        readonly __typename: keyof Groups;
        readonly id: string;
        readonly name: string;
      };
    }[];
  };
}

type Groups = typeof english.search.groups;

const { groups, matched, found, none } = english.search;

/** Checks the page of results against what the API finds, of the packaged seed. */
export function checkSearchPage(url: () => string): void {
  const find = (text: string) =>
    ask<Found>(
      url(),
      `query ($text: String!) {
        search(text: $text, first: 40) {
          totalCount
          edges { matched node { __typename id name } }
        }
      }`,
      { text },
    );

  it.each(['jon wik', 'winsotn', 'ballerina', 'keanu', '<b>&"', 'x'.repeat(300)])(
    'shows what the API finds for "%s", by type, with what matched',
    async (text) => {
      const { search } = await find(text.slice(0, 200));
      const page = await visit(url(), `/search?q=${encodeURIComponent(text)}`);
      expect(page.status).toBe(200);
      expect(page.text).toContain(search.totalCount === 0 ? none(text) : found(search.totalCount));
      const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(page.html) ?? [];
      const linked = [...main.matchAll(/<a href="\/([^"?]+\/[^"?]+)"/g)].map(([, id]) => id);
      const types = [...new Set(search.edges.map(({ node }) => node.__typename))];
      const byType = types.flatMap((type) =>
        search.edges.filter(({ node }) => node.__typename === type),
      );
      expect(linked).toEqual(byType.map(({ node }) => node.id));
      const headings = [...main.matchAll(/<h2>([^<]+)/g)].map(([, heading]) => heading);
      expect(headings).toEqual(types.map((type) => groups[type]));
      for (const edge of search.edges) {
        if (edge.matched !== edge.node.name) expect(page.text).toContain(matched(edge.matched));
      }
    },
  );

  it('goes on page by page until everything was shown once', async () => {
    const { search } = await find('john');
    const shown: string[] = [];
    let path: string | undefined = '/search?q=john';
    while (path !== undefined) {
      const { html }: { html: string } = await visit(url(), path);
      const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? [];
      shown.push(
        ...[...main.matchAll(/<a href="(\/[^"?]+\/[^"?]+)"/g)].map(([, id]) => String(id)),
      );
      path = /href="(\/search\?[^"]*after=[^"]+)"/.exec(main)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown).toHaveLength(search.totalCount);
  });

  it('asks for a name where none is given', async () => {
    for (const path of ['/search', '/search?q=', '/search?q=+']) {
      const { status, text } = await visit(url(), path);
      expect([status, text]).toEqual([200, expect.stringContaining(english.search.ask)]);
    }
  });

  it('says what is wrong with an address that no page leads to', async () => {
    const { status } = await visit(url(), '/search?q=john&after=nonsense');
    expect(status).toBe(400);
  });
}
