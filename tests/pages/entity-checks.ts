import { english } from '../../src/pages/texts/english.js';
import { ask, textOf, visit } from './visit.js';

const texts = english.entity;

function jsonLdOf(html: string): Readonly<Record<string, unknown>> {
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(json);
}

const schemaTypes = {
  character: 'Person',
  company: 'Organization',
  episode: 'TVEpisode',
  event: 'Event',
  film: 'Movie',
  franchise: 'CreativeWorkSeries',
  game: 'VideoGame',
  item: 'Thing',
  organization: 'Organization',
  person: 'Person',
  place: 'Place',
  season: 'TVSeason',
  series: 'TVSeries',
};

interface Named {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
}

/** Checks the pages of entities against what the API says, of the packaged seed. */
export function checkEntityPages(url: () => string): void {
  it.each(Object.entries(schemaTypes))(
    'shows every kind of thing: %s',
    async (type, schemaType) => {
      const { random } = await ask<{ random: { nodes: readonly Named[] } }>(
        url(),
        `query ($types: [EntityType!]) {
        random(types: $types, seed: "pages", first: 3) {
          nodes { id name description }
        }
      }`,
        { types: [type.toUpperCase()] },
      );
      expect(random.nodes).not.toEqual([]);
      for (const { id, name, description } of random.nodes) {
        const { status, html, text } = await visit(url(), `/${id}`);
        expect([id, status]).toEqual([id, 200]);
        expect(text).toContain(name);
        expect(text).toContain(description ?? name);
        expect(jsonLdOf(html)).toMatchObject({ '@type': schemaType, name });
        expect(html).not.toMatch(/undefined|\[object|NaN/);
      }
    },
  );

  it('shows the whole cast of a film, and who made it', async () => {
    const { film } = await ask<{
      film: {
        portrayals: { nodes: readonly { performer: Named; character: Named | null }[] };
        credits: { nodes: readonly { person: Named }[] };
      };
    }>(
      url(),
      `{ film(id: "film/ballerina") {
        portrayals(first: 50) { nodes { performer { id name } character { id name } } }
        credits(first: 50) { nodes { person { id name } } }
      } }`,
    );
    const { html, text } = await visit(url(), '/film/ballerina');
    for (const { performer, character } of film.portrayals.nodes) {
      expect(html).toContain(`href="/${performer.id}"`);
      if (character !== null) expect(text).toContain(`${performer.name} as ${character.name}`);
    }
    for (const { person } of film.credits.nodes) expect(html).toContain(`href="/${person.id}"`);
  });

  it('puts contested claims side by side, with date, tier and source', async () => {
    const { claims } = await ask<{
      claims: {
        nodes: readonly {
          text: string;
          sources: readonly { title: string; tier: keyof typeof texts.tiers }[];
        }[];
      };
    }>(
      url(),
      `{ claims(where: { subject: { id: { eq: "film/ballerina" } }, property: { eq: "budget" } }) {
        nodes { text sources { title tier } }
      } }`,
    );
    expect(claims.nodes.length).toBeGreaterThan(1);
    const { html, text } = await visit(url(), '/film/ballerina');
    expect(text).toContain(texts.claims.contested(claims.nodes.length));
    const [, budget = ''] = /<dt>Budget<\/dt>(.*?)<\/dl>/s.exec(html) ?? [];
    for (const claim of claims.nodes) {
      expect(textOf(budget)).toContain(claim.text);
      for (const { title, tier } of claim.sources)
        expect(textOf(budget)).toContain(`${title} ${texts.tiers[tier]}`);
    }
    expect(textOf(budget)).toContain(texts.claims.outranked);
  });

  it('says what was thought on a day, and refuses what is none', async () => {
    const { film } = await ask<{ film: { then: string; now: string } }>(
      url(),
      `{ film(id: "film/ballerina") { then: releaseDate(asOf: "2023-08-04") now: releaseDate } }`,
    );
    const words = (date: string) =>
      new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(date),
      );
    const now = await visit(url(), '/film/ballerina');
    const then = await visit(url(), '/film/ballerina?asOf=2023-08-04');
    expect(now.text).toContain(`Released${words(film.now)}`);
    expect(then.text).toContain(`Released${words(film.then)}`);
    expect(then.text).toContain(texts.asOf.banner('4 August 2023'));
    const never = await visit(url(), '/film/ballerina?asOf=yesterday');
    expect(never.status).toBe(400);
    expect(never.text).toContain(`A PartialDate is an EDTF text such as`);
    expect(never.text).not.toContain('$asOf');
  });

  it('says when a work is set, beside which others, and why', async () => {
    const { text, html } = await visit(url(), '/film/ballerina');
    expect(text).toContain('Set after John Wick: Chapter 3 - Parabellum, overlapping it');
    expect(text).toContain('Set before John Wick: Chapter 4');
    const [, placement = ''] = /<section id="placement"(.*?)<\/section>/s.exec(html) ?? [];
    expect(textOf(placement)).toContain('ends before Chapter 4');
  });

  it('connects one name with another, by the chain that the API finds', async () => {
    const found = await visit(url(), '/person/norman-reedus?to=Harrison%20Ford');
    const location = '/person/norman-reedus?to=person%2Fharrison-ford';
    expect([found.status, found.location]).toEqual([303, location]);
    const { paths } = await ask<{
      paths: readonly { steps: readonly { from: Named; label: string; to: Named }[] }[];
    }>(
      url(),
      `{ paths(from: "person/norman-reedus", to: "person/harrison-ford", first: 3) {
        steps { from { name } label to { name } }
      } }`,
    );
    const { text } = await visit(url(), location);
    for (const { steps } of paths) {
      const sentences = steps.map(({ from, label, to }) => `${from.name} ${label} ${to.name}`);
      expect(text).toContain(sentences.join(''));
    }
  });

  it('asks which is meant where a name is that of several, and says where there is none', async () => {
    const several = await visit(url(), '/person/norman-reedus?to=Ballerina');
    expect(several.html).toContain('href="/person/norman-reedus?to=film%2Fballerina-2023"');
    const unknown = await visit(url(), '/person/norman-reedus?to=person/nobody-at-all');
    expect(unknown.text).toContain(texts.connect.unknown('person/nobody-at-all'));
  });

  it('hides what gives away an ending until it is asked for', async () => {
    const { relations } = await ask<{
      relations: { nodes: readonly { from: Named; to: Named; kind: { label: string } }[] };
    }>(
      url(),
      `{ relations(where: { spoiler: { eq: true } }, first: 3) {
        nodes { from { id name } to { id name } kind { label } }
      } }`,
    );
    expect(relations.nodes).not.toEqual([]);
    for (const { from, kind } of relations.nodes) {
      const { html } = await visit(url(), `/${from.id}`);
      const [, section = ''] = /<section id="relations">(.*?)<\/section>/s.exec(html) ?? [];
      const [open = '', hidden = ''] = section.split('<details class="spoilers">');
      expect(textOf(hidden)).toContain(kind.label);
      const isToldOpenly = textOf(open).includes(kind.label);
      const { node } = await ask<{ node: { relations: { totalCount: number } } }>(
        url(),
        `query ($id: ID!, $label: String!) { node(id: $id) { ... on Entity {
          relations(where: { spoiler: { eq: false }, kind: { label: { eq: $label } } }) { totalCount }
        } } }`,
        { id: from.id, label: kind.label },
      );
      expect(isToldOpenly).toBe(node.relations.totalCount > 0);
    }
  });

  it('goes on with a long list until all of it was shown', async () => {
    const { franchise } = await ask<{
      franchise: { characters: { totalCount: number; nodes: readonly Named[] } };
    }>(
      url(),
      `{ franchise(id: "franchise/john-wick") {
        characters(first: 100) { totalCount nodes { id name } }
      } }`,
    );
    expect(franchise.characters.totalCount).toBeGreaterThan(50);
    const shown: string[] = [];
    let path: string | undefined = '/franchise/john-wick';
    while (path !== undefined) {
      const { html } = await visit(url(), path);
      const [, section = ''] = /<section id="characters">(.*?)<\/section>/s.exec(html) ?? [];
      shown.push(...[...section.matchAll(/href="\/(character\/[^"]+)"/g)].map(([, id = '']) => id));
      const [, next] = /href="(\/[^"]*after=[^"#]*)/.exec(section) ?? [];
      path = next?.replaceAll('&amp;', '&');
    }
    expect(shown).toHaveLength(franchise.characters.totalCount);
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.slice(0, 100)).toEqual(franchise.characters.nodes.map(({ id }) => id));
  });

  it('offers names like an unknown one', async () => {
    const { status, html } = await visit(url(), '/film/balerina');
    expect(status).toBe(404);
    expect(html).toContain('href="/film/ballerina"');
  });
}
