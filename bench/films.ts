import type { Plan } from '../src/plan/plan.js';
import type { GraphStore } from '../src/store/graph-store.js';
import type { BenchmarkOptions } from './benchmark.js';
import { importBuilt } from './built.js';
import { collectGarbage } from './collect-garbage.js';
import { measureExtremes } from './film-extremes.js';
import { type Ask, type FilmQuery, filmQueries } from './film-queries.js';
import { filmsGraph } from './films-graph.js';
import { generateFilms } from './generate-films.js';
import { createQueryPlanner, type PlanQuery, type Variables } from './plan-query.js';
import { type ListedFilm, readFilms } from './read-films.js';
import {
  median,
  printMegabytes,
  printNumber,
  printRatio,
  printSpread,
  printVerdict,
} from './statistics.js';
import { printTable } from './table.js';

const MAX_RATIO = 1.5;
const FEW = 1_000;

/** The same queries on many films and on the first thousand of them, alternating. */
export async function films({ smoke, path }: BenchmarkOptions): Promise<string> {
  const list = await readList(path, smoke);
  const few = list.slice(0, FEW);
  const large = await loadFilms(list);
  const small = await loadFilms(few);
  const plan = await createQueryPlanner();
  const rows: (readonly string[])[] = [];
  for (const query of filmQueries) {
    const prepared = await prepare(query, few, plan, { large: large.store, small: small.store });
    rows.push(await compare(query, prepared, smoke));
  }
  const extremes = await measureExtremes(large.store, plan);
  await collectGarbage();
  const afterwards = process.memoryUsage().rss;
  return [
    printTable(
      `The same query on ${printNumber(list.length)} films and on the first ${printNumber(few.length)}`,
      ['microseconds a query', 'few', 'many', 'ratio', 'middle half', 'target', '', 'first use'],
      rows,
    ),
    extremes,
    printTable(
      'Loading',
      ['', 'nodes', 'edges', 'as a graph', 'loaded', 'resident', 'in use'],
      [large, small].map((loaded) => loaded.row),
    ),
    `Resident after all queries, with the indexes they built: ${printMegabytes(afterwards)}.`,
    '"First use" is the first query of its kind on many films, which builds its indexes.\n',
  ].join('\n');
}

async function readList(path: string | undefined, smoke: boolean): Promise<readonly ListedFilm[]> {
  if (path !== undefined) return readFilms(path);
  if (smoke) return generateFilms(200);
  throw new Error('Expected a file of films: npm run bench -- films <path to .jsonl.gz>');
}

interface Loaded {
  readonly store: GraphStore;
  readonly row: readonly string[];
}

async function loadFilms(list: readonly ListedFilm[]): Promise<Loaded> {
  const { createMemoryStore } =
    await importBuilt<typeof import('../src/store/memory/index.js')>('store/memory/index.js');
  await collectGarbage();
  const before = inUse();
  const started = performance.now();
  const { store, nodes, edges, converted } = await (async () => {
    const graph = await filmsGraph(list);
    const converted = performance.now();
    const store = createMemoryStore(graph);
    return { store, nodes: graph.nodes.length, edges: graph.edges.length, converted };
  })();
  const loaded = performance.now();
  await collectGarbage();
  return {
    store,
    row: [
      `${printNumber(list.length)} films`,
      printNumber(nodes),
      printNumber(edges),
      `${printNumber((converted - started) / 1000)} s`,
      `${printNumber((loaded - converted) / 1000)} s`,
      printMegabytes(process.memoryUsage().rss),
      printMegabytes(inUse() - before),
    ],
  };
}

function inUse(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

interface Stores<T> {
  readonly large: T;
  readonly small: T;
}

interface Prepared {
  readonly stores: Stores<GraphStore>;
  readonly plans: Stores<readonly Plan[]>;
  readonly firstUseMs: number;
}

async function prepare(
  { name, text, variables, alike }: FilmQuery,
  few: readonly ListedFilm[],
  plan: PlanQuery,
  stores: Stores<GraphStore>,
): Promise<Prepared> {
  const askOf =
    (store: GraphStore): Ask =>
    (query, values) =>
      store.fetch(plan(query, values));
  const known = await variables(few, askOf(stores.small));
  const [first] = known;
  if (first === undefined) throw new Error(`Found no variables for: ${name}`);
  const started = performance.now();
  await stores.large.fetch(plan(text, first));
  const firstUseMs = performance.now() - started;

  const planAll = (values: readonly Variables[]) => values.map((each) => plan(text, each));
  if (alike === null) {
    const large = planAll(await variables(few, askOf(stores.large)));
    return { stores, plans: { small: planAll(known), large }, firstUseMs };
  }
  const same: Variables[] = [];
  for (const values of known) {
    const asked = plan(alike, values);
    const [one, other] = [await stores.small.fetch(asked), await stores.large.fetch(asked)];
    if (JSON.stringify(one) === JSON.stringify(other)) same.push(values);
  }
  if (same.length === 0) throw new Error(`The two graphs never answered alike: ${name}`);
  const plans = planAll(same);
  return { stores, plans: { small: plans, large: plans }, firstUseMs };
}

const ROUND_MS = 60;
const WARM_UP_MS = 500;

async function compare(
  { name }: FilmQuery,
  { stores, plans, firstUseMs }: Prepared,
  smoke: boolean,
): Promise<readonly string[]> {
  const rounds = smoke ? 2 : 41;
  const small: number[] = [];
  const large: number[] = [];
  await measure(stores.small, plans.small, 1);
  const passes = smoke ? 1 : await countPasses(stores.large, plans.large);
  for (let i = 0; i < rounds; i++) {
    small.push(await measure(stores.small, plans.small, passes));
    large.push(await measure(stores.large, plans.large, passes));
  }
  const ratios = large.map((time, i) => time / (small[i] ?? Number.NaN));
  return [
    name,
    printNumber(median(small)),
    printNumber(median(large)),
    printRatio(median(ratios)),
    printSpread(ratios, printRatio),
    `<= ${printRatio(MAX_RATIO)}`,
    printVerdict(median(ratios), { atMost: MAX_RATIO }),
    `${printNumber(firstUseMs)} ms`,
  ];
}

/** How often a round runs all plans, measured while warming up. */
async function countPasses(store: GraphStore, plans: readonly Plan[]): Promise<number> {
  const until = performance.now() + WARM_UP_MS;
  let time = 0;
  do time = await measure(store, plans, 1);
  while (performance.now() < until);
  return Math.max(1, Math.round((ROUND_MS * 1000) / (time * plans.length)));
}

/** Microseconds a query. */
async function measure(store: GraphStore, plans: readonly Plan[], passes: number): Promise<number> {
  const started = performance.now();
  for (let i = 0; i < passes; i++) {
    for (const plan of plans) await store.fetch(plan);
  }
  return ((performance.now() - started) * 1000) / (passes * plans.length);
}
