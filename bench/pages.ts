import { gzipSync } from 'node:zlib';
import type { BenchmarkOptions } from './benchmark.js';
import { importBuilt } from './built.js';
import { readSeedPlan } from './seed-plan.js';
import { median, printNumber, printVerdict } from './statistics.js';
import { printTable } from './table.js';

const MAX_MS = 8;
const MAX_KB = 60;
const VISITS = 200;

/** What is visited: a name, the path of the page as `pagePaths` has it, and an address. */
const visits: readonly (readonly [name: string, path: string, address: string])[] = [
  ['home', '/', '/'],
  ['a film', '/film/:name', '/film/ballerina'],
  ['a film as of a day', '/film/:name', '/film/ballerina?asOf=2023-08-04'],
  ['a series', '/series/:name', '/series/the-walking-dead'],
  ['a character', '/character/:name', '/character/john-wick'],
  ['a person', '/person/:name', '/person/keanu-reeves'],
  ['a chain', '/person/:name', '/person/norman-reedus?to=person/harrison-ford'],
  ['a franchise', '/franchise/:name', '/franchise/john-wick'],
  ['a company', '/company/:name', '/company/lionsgate'],
];

/** Each page of the explorer on the seed in memory, beside the query that fills it. */
export async function pages({ smoke }: BenchmarkOptions): Promise<string> {
  // As a server runs them: React checks far more while it develops.
  process.env.NODE_ENV ??= 'production';
  const explorer = await openExplorer();
  const rows: (readonly string[])[] = [];
  for (const [name, path, address] of visits) {
    rows.push([name, ...(await measure(explorer, path, address, smoke))]);
  }
  return printTable(
    'Pages of the explorer on the seed in memory',
    ['', 'page p50', 'query p50', 'target', '', 'kB', 'gzip kB', 'target', ''],
    rows,
  );
}

type Explorer = Awaited<ReturnType<typeof openExplorer>>;

/** The pages and the API of the built product, without what HTTP takes. */
async function openExplorer() {
  const { createPages } =
    await importBuilt<typeof import('../src/pages/index.js')>('pages/index.js');
  const { buildGraphQLSchema, createApi } =
    await importBuilt<typeof import('../src/graphql/index.js')>('graphql/index.js');
  const { createMemoryStore } =
    await importBuilt<typeof import('../src/store/memory/index.js')>('store/memory/index.js');
  const { readConfig } = await importBuilt<typeof import('../src/config.js')>('config.js');
  const store = createMemoryStore(await readSeedPlan());
  const api = createApi(await buildGraphQLSchema(), store, readConfig({}).limits);
  return { api, pages: createPages((name) => `/assets/${name}`) };
}

async function measure(explorer: Explorer, path: string, address: string, smoke: boolean) {
  const whole: number[] = [];
  const queries: number[] = [];
  const { signal } = new AbortController();
  const count = smoke ? 1 : VISITS;
  let html = '';
  for (let visit = 0; visit < 2 * count; visit += 1) {
    let asked = 0;
    const started = performance.now();
    const answer = await explorer.pages.answer(path, {
      address: addressOf(path, address),
      requestId: 'bench',
      async ask(operation) {
        const before = performance.now();
        const answer = await explorer.api.answer(operation, signal);
        asked += performance.now() - before;
        return answer;
      },
    });
    whole.push(performance.now() - started);
    queries.push(asked);
    html = answer.html;
    if (answer.status !== 200) throw new Error(`${address} was answered with ${answer.status}.`);
  }
  // The first half lets code be compiled.
  const time = median(whole.slice(count));
  const kilobytes = html.length / 1_000;
  const compressed = gzipSync(html).length / 1_000;
  return [
    `${printNumber(time)} ms`,
    `${printNumber(median(queries.slice(count)))} ms`,
    `<= ${MAX_MS} ms`,
    printVerdict(time, { atMost: MAX_MS }),
    printNumber(kilobytes),
    printNumber(compressed),
    `<= ${MAX_KB}`,
    printVerdict(compressed, { atMost: MAX_KB }),
  ];
}

/** An address as a server reads it. */
function addressOf(pattern: string, address: string) {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  const values = pathname.split('/');
  const named = pattern
    .split('/')
    .flatMap((part, index) => (part.startsWith(':') ? [[part.slice(1), values[index] ?? '']] : []));
  return {
    path: pathname,
    params: Object.fromEntries(named) as Readonly<Record<string, string>>,
    query: Object.fromEntries(searchParams),
  };
}
