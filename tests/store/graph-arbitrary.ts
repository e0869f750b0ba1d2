import fc from 'fast-check';
import type { EdgeType } from '../../src/domain/edge-types.js';
import type {
  GraphEdge,
  GraphNode,
  ImportPlan,
  Money,
  PropertyValue,
} from '../../src/domain/graph.js';
import type { ConcreteType } from '../../src/domain/type-names.js';

/**
 * Few and similar names, some of which are equal when folded, or differ only by an article. The last ones
 * have one order by code unit and another by code point.
 */
export const names = [
  'The Raid',
  'Raid',
  'Die Raid',
  "L'acid",
  'Ácid',
  'acid',
  'An Apple',
  'zed',
  'Zed',
  '東京',
  '\u{1f3ac}',
  '\ufa11',
  'Raid\u{1f3ac}',
  'Raid\uff01',
] as const;
export const dates = [
  '2014-10-24',
  '2014-10',
  '2014',
  '197X',
  '../2014',
  '2025-06-06',
  '2024-02-29',
] as const;
export const genres = ['Action', 'Drama', 'Noir', '\u{1f3ac}', '\ufa11'] as const;
export const currencies = ['USD', 'EUR'] as const;
export const authorities = ['IMDb', 'TVmaze'] as const;
export const idValues = ['tt1', 'tt2', '73'] as const;
export const kinds = ['LIVE_ACTION', 'VOICE'] as const;

const name = fc.constantFrom(...names);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const knownTitles = fc
  .array(fc.record({ text: name, tag: maybe(fc.constantFrom('en', 'de', 'fr-CA')) }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((titles) => JSON.stringify(titles));
/** Amounts and ranges, some of which come to more than numbers hold exactly. */
const money = fc
  .tuple(fc.constantFrom(0, 7, 1_000, 2 ** 52), fc.nat(3), fc.constantFrom(...currencies))
  .map(([min, more, currency]) => ({ min, max: min + more, currency }));

const work = fc.record({
  type: fc.constantFrom<ConcreteType>('Film', 'Film', 'Series', 'Season', 'Episode'),
  name,
  knownTitles: maybe(knownTitles),
  releaseDate: maybe(fc.constantFrom(...dates)),
  runtimeMinutes: maybe(fc.integer({ min: 80, max: 83 })),
  genres: maybe(fc.array(fc.constantFrom(...genres), { maxLength: 4 })),
  budget: maybe(money),
  description: maybe(name),
  externalIds: maybe(
    fc.array(
      fc.record({
        authority: fc.constantFrom(...authorities),
        value: fc.constantFrom(...idValues),
        url: fc.constant(null),
      }),
      { maxLength: 3 },
    ),
  ),
  boxOffice: maybe(
    fc.record({
      min: fc.integer({ min: 1, max: 4 }),
      more: fc.integer({ min: 0, max: 1 }),
      currency: fc.constantFrom(...currencies),
    }),
  ),
  number: maybe(fc.integer({ min: 1, max: 3 })),
  whole: fc.nat(),
});

const portrayal = fc.record({
  person: fc.nat(),
  character: maybe(fc.nat()),
  work: fc.nat(),
  billing: maybe(fc.integer({ min: 0, max: 3 })),
  creditedAs: maybe(name),
  kind: fc.constantFrom(...kinds),
});

/**
 * Graphs of works, some of them parts of others, people and characters with portrayals between them, some
 * facts missing.
 */
export const graphs: fc.Arbitrary<ImportPlan> = fc
  .record({
    works: fc.array(work, { minLength: 1, maxLength: 14 }),
    people: fc.array(name, { minLength: 1, maxLength: 6 }),
    characters: fc.array(name, { minLength: 1, maxLength: 4 }),
    portrayals: fc.array(portrayal, { maxLength: 16 }),
  })
  .map(({ works, people, characters, portrayals }) => {
    const workNodes = works.map(({ type, number, whole, boxOffice, ...properties }, i) =>
      node(`${type.toLowerCase()}/w-${i}`, type, {
        status: 'RELEASED',
        ...properties,
        ...(boxOffice && { boxOffice: moneyOf(boxOffice) }),
        ...((type === 'Season' || type === 'Episode') && { number }),
        ...(type === 'Episode' && { season: whole % 3 }),
      }),
    );
    const personNodes = people.map((text, i) => node(`person/p-${i}`, 'Person', { name: text }));
    const characterNodes = characters.map((text, i) =>
      node(`character/c-${i}`, 'Character', { name: text }),
    );
    const edges = new Map<string, GraphEdge>();
    const add = (
      type: EdgeType,
      from: string,
      to: string,
      order?: Record<string, number>,
    ): void => {
      const key = `${type} ${from} ${to}`;
      if (!edges.has(key)) edges.set(key, { type, from, to, ...(order && { order }) });
    };
    for (const [type, part, whole] of [
      ['SEASON_OF', 'Season', 'Series'],
      ['EPISODE_OF', 'Episode', 'Series'],
      ['IN_SEASON', 'Episode', 'Season'],
    ] as const) {
      const wholes = workNodes.filter((one) => one.type === whole);
      for (const [i, { id, type: of }] of workNodes.entries()) {
        if (of !== part || wholes.length === 0) continue;
        add(type, id, pick(wholes, works[i]?.whole ?? 0).id);
      }
    }
    const portrayalNodes = portrayals.map(({ billing, creditedAs, kind, ...ends }, i) => {
      const id = `portrayal/x-${i}`;
      const person = pick(personNodes, ends.person).id;
      const character =
        ends.character === undefined ? undefined : pick(characterNodes, ends.character).id;
      const of = pick(workNodes, ends.work).id;
      const billed = billing === undefined ? undefined : { billing };
      add('PERFORMS', person, id);
      add('IN', id, of);
      add('ACTED_IN', person, of, billed);
      add('WORKED_ON', person, of);
      if (character !== undefined) {
        add('OF', id, character);
        add('APPEARS_IN', character, of, billed);
        add('PLAYED', person, character);
      }
      return node(id, 'Portrayal', { kind, credited: true, billing, creditedAs });
    });
    const nodes = [...portrayalNodes, ...workNodes, ...characterNodes, ...personNodes];
    return { version: 'generated', nodes, edges: [...edges.values()] };
  });

function moneyOf({
  min,
  more,
  currency,
}: Record<'min' | 'more', number> & Pick<Money, 'currency'>) {
  return { min, max: min + more, currency };
}

function pick<Item>(items: readonly Item[], number: number): Item {
  return items[number % items.length] as Item;
}

function node(
  id: string,
  type: ConcreteType,
  properties: Readonly<Record<string, PropertyValue | undefined>>,
): GraphNode {
  const present = Object.entries(properties).filter(([, value]) => value !== undefined);
  return { id, type, properties: Object.fromEntries(present) as GraphNode['properties'] };
}
