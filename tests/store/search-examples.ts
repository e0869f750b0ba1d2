import { decodeCursor, keyForms } from '../../src/plan/cursor.js';
import type { Cursor, Plan } from '../../src/plan/plan.js';
import type { AnswerObject, GraphStore } from '../../src/store/graph-store.js';
import { buildPlan, compare, connect, edges, firstPage, select, totalCount } from './build-plan.js';
import type { MakeCondition } from './condition-arbitrary.js';
import type { OpenStore } from './list-laws.js';
import { smallUniverse } from './small-universe.js';
import { spelledTitles, titledFilms } from './spelled-titles.js';

interface Hit {
  readonly id: string;
  readonly matched: string;
  readonly score: number;
  readonly cursor: Cursor | null;
}

interface SearchQuery {
  readonly text: string;
  readonly types?: readonly string[];
  readonly where?: MakeCondition;
  readonly size?: number;
  readonly after?: Cursor | null;
}

/** What a text finds, and in which order. */
export function searchExamples(open: OpenStore): void {
  const search = async (query: SearchQuery) => {
    const store = await open(smallUniverse);
    try {
      return await readHits(store, searchPlan(query));
    } finally {
      await store.close();
    }
  };

  it.each([
    ['jon wik', 'John Wick'],
    ['armas', 'Ana de Armas'],
    ['koji shimazu', 'Shimazu Koji'],
    ['jhon wick', 'John Wick'],
    ['baba yaga', 'Baba Yaga'],
    ['untitled female', 'Untitled Female Assassin'],
    ['バレリーナ', 'バレリーナ'],
    ['oscar', 'Óscar Melchor'],
    ['ÓSCAR melch', 'Óscar Melchor'],
    ['continent', 'The Continental'],
    ['the continental', 'The Continental'],
    ['keanu the actor', 'Keanu Reeves'],
  ])('"%s" finds %s first', async (text, name) => {
    const { hits } = await search({ text });
    expect(hits[0]?.matched).toBe(name);
  });

  it.each(spelledTitles)('"%s" finds %j first, however they are written', async (text, titles) => {
    const store = await open(titledFilms);
    try {
      const { hits } = await readHits(store, searchPlan({ text }));
      const found = hits.map(({ matched }) => matched);
      expect(titles.length === 0 ? found : found.slice(0, titles.length)).toEqual(titles);
    } finally {
      await store.close();
    }
  });

  it('tells kana apart by their voicing marks', async () => {
    const store = await open(titledFilms);
    try {
      const { hits } = await readHits(store, searchPlan({ text: 'カラス' }));
      expect(hits.map(({ matched }) => matched)).toEqual(['カラス']);
    } finally {
      await store.close();
    }
  });

  it.each([
    ['film/ballerina', 'film/ballerina'],
    ['tt7181546', 'film/ballerina'],
    ['TT7181546 ', 'film/ballerina'],
  ])('"%s" finds %s by its id, with the highest score', async (text, id) => {
    const { hits } = await search({ text });
    expect([hits[0]?.id, hits[0]?.score]).toEqual([id, 1]);
  });

  it('of entities with equal names, the better connected comes first', async () => {
    const { hits } = await search({ text: 'john wick' });
    expect(hits.slice(0, 3).map((hit) => hit.id)).toEqual([
      'franchise/john-wick',
      'character/john-wick',
      'film/john-wick',
    ]);
  });

  it('ranks exact words above beginnings, and beginnings above typos', async () => {
    const [exact, prefix, typo] = await Promise.all(
      ['melchor', 'melch', 'melchar'].map(async (text) => (await search({ text })).hits[0]?.score),
    );
    expect(exact).toBeGreaterThan(prefix ?? 1);
    expect(prefix).toBeGreaterThan(typo ?? 1);
  });

  it.each(['', '   ', '!?…', '— «»'])('"%s" finds nothing', async (text) => {
    expect(await search({ text })).toEqual({ hits: [], total: 0 });
  });

  it('finds only the types asked for', async () => {
    const { hits } = await search({ text: 'john wick', types: ['FILM', 'FRANCHISE'] });
    expect(new Set(hits.map((hit) => hit.id.split('/')[0]))).toEqual(
      new Set(['film', 'franchise']),
    );
  });

  it('finds and counts only what meets a condition, wherever a page begins', async () => {
    const where: MakeCondition = (value) => compare('name', 'ne', value('John Wick'));
    const { hits, total } = await search({ text: 'john wick', where });
    expect(total).toBe(hits.length);
    expect(hits.map((hit) => hit.id)).toEqual(['film/john-wick-chapter-2', 'film/ballerina']);
    const rest = await search({ text: 'john wick', where, after: hits[0]?.cursor ?? null });
    expect(rest).toEqual({ hits: hits.slice(1), total });
  });

  it('pages through all matches, each once', async () => {
    const whole = await search({ text: 'john wick' });
    expect(whole.total).toBe(whole.hits.length);
    const joined: Hit[] = [];
    for (let after: Cursor | null = null; joined.length < whole.total; ) {
      const page: Awaited<ReturnType<typeof search>> = await search({
        text: 'john wick',
        size: 2,
        after,
      });
      expect(page.total).toBe(whole.total);
      expect(page.hits.length).toBeGreaterThan(0);
      joined.push(...page.hits);
      after = page.hits.at(-1)?.cursor ?? null;
    }
    expect(joined).toEqual(whole.hits);
  });
}

const ORDER = [{ of: 'edge', name: 'score', descending: true }] as const;

function searchPlan({ text, types, where, size = 100, after }: SearchQuery): Plan {
  return buildPlan((value) => ({
    search: {
      kind: 'search',
      text: value(text),
      types: value(types ?? null),
      connection: connect('Entity', {
        where: where?.(value) ?? null,
        order: ORDER,
        page: firstPage(value(size), after === undefined ? null : value(after)),
        fields: [
          totalCount,
          edges(
            { kind: 'cursor', name: 'cursor' },
            { kind: 'score', name: 'score' },
            { kind: 'matched', name: 'matched' },
            { kind: 'node', name: 'node', selection: select('Entity', 'id') },
          ),
        ],
      }),
    },
  }));
}

async function readHits(
  store: GraphStore,
  plan: Plan,
): Promise<{ hits: readonly Hit[]; total: number }> {
  const { search } = (await store.fetch(plan)) as { search: AnswerObject };
  const form = { signature: `Entity ${JSON.stringify(ORDER)}`, keys: keyForms('Entity', ORDER) };
  const hits = (search.edges as readonly AnswerObject[]).map(
    ({ cursor, matched, node, score }) => ({
      id: String((node as AnswerObject).id),
      matched: String(matched),
      score: Number(score),
      cursor: decodeCursor(form, String(cursor)) ?? null,
    }),
  );
  return { hits, total: Number(search.totalCount) };
}
