import type { GraphStore } from '../src/store/graph-store.js';
import type { PlanQuery, Variables } from './plan-query.js';
import { median, printNumber, printVerdict } from './statistics.js';
import { printTable } from './table.js';

/** Queries of one kind whose cost grows with the number of films. */
interface Extreme {
  readonly name: string;
  readonly text: string;
  readonly variables: readonly Variables[];
  /** How often each is run: once if the cost of the first time is of interest. */
  readonly times: number;
  /** The most milliseconds that any may take. */
  readonly atMost: number;
}

const search =
  'query ($text: String!) { search(text: $text, first: 10) { totalCount edges { score node { id } } } }';
const fields = ['NAME', 'TITLE', 'RELEASE_DATE', 'RUNTIME_MINUTES'];
const directions = ['ASC', 'DESC'];
const SEARCH_MS = 20;
const STEP_MS = 50;

const extremes: readonly Extreme[] = [
  searches('search for one letter, a to z', [...'abcdefghijklmnopqrstuvwxyz']),
  searches('search for two letters', ['ro', 'of', 'in', 'ma', 'th', 'st', 'ch', 'jo', 'an', 'de']),
  searches('search for the words of most names', [
    'role of',
    'the role of a',
    'role of john in the',
    'role in of rolf',
    'in of role roles rolex rol ro r',
  ]),
  searches('search for twelve words with typos', [
    'marine starine corine barine zorine marines carines lorines darines varines tarines parines',
    'jonathon wiliams smithe robertts johnsson andersen petersen michaels jackeson thomason whitee harriss',
  ]),
  orders(
    'films in a new order',
    'query ($order: [WorkOrder!]) { films(first: 20, orderBy: $order) { nodes { id } } }',
    fields,
  ),
  orders(
    'people in a new order',
    'query ($order: [PersonOrder!]) { people(first: 20, orderBy: $order) { nodes { id } } }',
    ['NAME', 'BIRTH_DATE', 'DEATH_DATE'],
  ),
  orders(
    'characters in a new order',
    'query ($order: [CharacterOrder!]) { characters(first: 20, orderBy: $order) { nodes { id } } }',
    ['NAME'],
  ),
  orders(
    'casts of 20 films in a new order',
    'query ($order: [PersonOrder!]) { films(first: 20) { nodes { cast(first: 5, orderBy: $order) { nodes { id } } } } }',
    ['NAME', 'BIRTH_DATE', 'DEATH_DATE'],
  ),
  orders(
    'works of 20 people in a new order',
    'query ($order: [WorkOrder!]) { people(first: 20) { nodes { works(first: 5, orderBy: $order) { nodes { id } } } } }',
    fields,
  ),
];

function searches(name: string, texts: readonly string[]): Extreme {
  const variables = texts.map((text) => ({ text }));
  return { name, text: search, variables, times: 5, atMost: SEARCH_MS };
}

/** A list in all orders by one field or two, each in both directions. */
function orders(name: string, text: string, names: readonly string[]): Extreme {
  const keys = names.flatMap((field) => directions.map((direction) => ({ field, direction })));
  const pairs = keys.flatMap((one) =>
    keys.flatMap((other) => (other.field === one.field ? [] : [[one, other]])),
  );
  const variables = [...keys.map((key) => [key]), ...pairs].map((order) => ({ order }));
  return { name, text, variables, times: 1, atMost: STEP_MS };
}

/** Times the costliest queries one by one. */
export async function measureExtremes(store: GraphStore, plan: PlanQuery): Promise<string> {
  const rows: (readonly string[])[] = [];
  for (const extreme of extremes) rows.push(await measure(extreme, store, plan));
  return printTable(
    'The costliest queries on many films',
    ['milliseconds', 'asked', 'median', 'longest', 'target', ''],
    rows,
  );
}

async function measure(
  { name, text, variables, times, atMost }: Extreme,
  store: GraphStore,
  plan: PlanQuery,
): Promise<readonly string[]> {
  const medians: number[] = [];
  for (const values of variables) {
    const taken: number[] = [];
    for (let i = 0; i < times; i++) {
      const planned = plan(text, values);
      const started = performance.now();
      await store.fetch(planned);
      taken.push(performance.now() - started);
    }
    medians.push(median(taken));
  }
  const longest = Math.max(...medians);
  return [
    name,
    printNumber(variables.length),
    printNumber(median(medians)),
    printNumber(longest),
    `<= ${atMost}`,
    printVerdict(longest, { atMost }),
  ];
}
