import type { ImportPlan } from '../../src/domain/graph.js';
import type { Operator, Value } from '../../src/plan/plan.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { addTo, asc, compare, compareText, desc } from './build-plan.js';
import type { MakeCondition } from './condition-arbitrary.js';
import type { OpenStore } from './list-laws.js';
import { naiveList } from './naive-list.js';
import { type ListQuery, readAllPages, readPage } from './walk-pages.js';

/**
 * By code point, U+E000 to U+FFFF come before higher characters; by code unit, after them. The last two
 * texts consist of characters that ordered forms are made of.
 */
const texts = [
  'a',
  '\uac00',
  '\ue000',
  '\ufa11',
  '\uffff',
  '\u{10000}',
  '\u{1f3ac}',
  '\u{10ffff}',
  'B\u{1f3ac}',
  'B\ufa11',
  'B\ufa11\u{1f3ac}',
  '\ud7f0\ud7ba\ud7b8\ud7c1',
  '\ud7b1',
];

const films: ImportPlan = {
  version: 'texts',
  nodes: texts.map((text, i) => ({
    id: `film/f-${String(texts.length - i).padStart(2, '0')}`,
    type: 'Film',
    properties: {
      name: text,
      status: 'RELEASED',
      aliases: [text, `b${text}`],
      ...(i % 2 === 0 && { description: text }),
    },
  })),
  edges: [],
};

/** Titles in the order in which they are listed, and the languages that they are known to be in. */
const titled: readonly (readonly [title: string, tag?: string])[] = [
  ["L'Atalante", 'fr'],
  ['Die Brücke', 'de'],
  ['Les Diaboliques', 'fr-FR'],
  ['The Die'],
  ['Die Hard', 'en'],
  ['El Dorado', 'en-US'],
  ['Los Angeles', 'en'],
  ['El mariachi', 'es'],
  ['The Host', 'de'],
];

const titledFilms: ImportPlan = {
  version: 'titles',
  nodes: titled.map(([text, tag], i) => ({
    id: `film/t-${(i * 7) % titled.length}`,
    type: 'Film',
    properties: {
      name: text,
      status: 'RELEASED',
      ...(tag !== undefined && { knownTitles: JSON.stringify([{ text, tag }]) }),
    },
  })),
  edges: [],
};

const operators: readonly Operator[] = [
  'eq',
  'ne',
  'lt',
  'lte',
  'gt',
  'gte',
  'contains',
  'startsWith',
  'endsWith',
];

interface Comparison {
  readonly operator: Operator;
  readonly ignoreCase: boolean;
  readonly text: string;
}

const ALL = { direction: 'forward', size: 100 } as const;
const TIMEOUT = 120_000;

/** How texts compare, whatever their characters. */
export function textExamples(open: OpenStore): void {
  const using = async (work: (store: GraphStore) => Promise<void>, plan = films): Promise<void> => {
    const store = await open(plan);
    try {
      await work(store);
    } finally {
      await store.close();
    }
  };

  it(
    'lists are ordered by code point, page after page',
    () =>
      using(async (store) => {
        for (const order of [[asc('name')], [desc('name')]]) {
          const query: ListQuery = { type: 'Film', where: null, order };
          const whole = naiveList(films, 'Film', { where: null, order, values: [] });
          expect((await readPage(store, query, ALL)).ids).toEqual(whole);
          for (const direction of ['forward', 'backward'] as const) {
            const pages = await readAllPages(store, query, { direction, size: 1 });
            const inOrder = direction === 'forward' ? pages : pages.toReversed();
            expect(inOrder.flatMap(({ ids }) => ids)).toEqual(whole);
          }
        }
      }),
    TIMEOUT,
  );

  it('titles are ordered without articles of their own language alone', () =>
    using(async (store) => {
      const query: ListQuery = { type: 'Film', where: null, order: [asc('name')] };
      const names = new Map(titledFilms.nodes.map(({ id, properties }) => [id, properties.name]));
      const { ids } = await readPage(store, query, ALL);
      expect(ids.map((id) => names.get(id))).toEqual(titled.map(([title]) => title));
    }, titledFilms));

  const comparisons = operators.flatMap((operator) =>
    [false, true].flatMap((ignoreCase) =>
      [...texts, 'b', ''].map((text) => ({ operator, ignoreCase, text })),
    ),
  );
  const compares = (title: string, make: (comparison: Comparison) => MakeCondition): void =>
    it(
      title,
      () =>
        using(async (store) => {
          const wrong: unknown[] = [];
          for (const comparison of comparisons) {
            const makeWhere = make(comparison);
            const page = await readPage(store, { type: 'Film', where: makeWhere, order: [] }, ALL);
            const values: Value[] = [];
            const where = makeWhere(addTo(values));
            const ids = naiveList(films, 'Film', { where, order: [], values });
            if (page.ids.join() !== ids.join()) wrong.push({ ...comparison, ids, found: page.ids });
          }
          expect(wrong).toEqual([]);
        }),
      TIMEOUT,
    );

  for (const property of ['name', 'description']) {
    compares(
      `compares a ${property} by code point`,
      ({ operator, ignoreCase, text }) =>
        (value) =>
          compare(property, operator, value(text), ignoreCase),
    );
  }
  compares(
    'compares the texts of a list by code point',
    ({ operator, ignoreCase, text }) =>
      (value) => ({
        kind: 'items',
        property: 'aliases',
        quantifier: 'every',
        of: compareText(operator, value(text), ignoreCase),
      }),
  );
  compares(
    'compares the texts of a list in plain and in folded form at once',
    ({ operator, ignoreCase, text }) =>
      (value) => {
        const parts = [
          compareText(operator, value(text), ignoreCase),
          compareText('contains', value('b'), !ignoreCase),
        ];
        const of = { kind: 'all', of: parts } as const;
        return { kind: 'items', property: 'aliases', quantifier: 'some', of };
      },
  );
}
