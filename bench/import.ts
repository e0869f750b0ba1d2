import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QUICK_JAVA_OPTIONS, startNeo4j } from '../scripts/neo4j/start-neo4j.js';
import type { ImportPlan } from '../src/domain/graph.js';
import type { Neo4jSettings } from '../src/store/neo4j/connection/connect.js';
import type { BenchmarkOptions } from './benchmark.js';
import { importBuilt } from './built.js';
import { filmsGraph } from './films-graph.js';
import { generateFilms } from './generate-films.js';
import { readFilms } from './read-films.js';
import { readSeedPlan } from './seed-plan.js';
import { printNumber, printVerdict } from './statistics.js';
import { printTable } from './table.js';

const MIN_ROWS_PER_SECOND = 20_000;
const MAX_SEED_MS = 2_000;
/** Two hundred nodes and relationships each; more would not fit into one transaction on this heap. */
const FILMS = 1_500;

/**
 * Imports into an empty Neo4j, each twice: the second has nothing to write. First into a server with
 * Java's defaults, then into one started as `npm run neo4j -- --quick` does.
 */
export async function importing({ smoke, path, works }: BenchmarkOptions): Promise<string> {
  const seed = await readSeedPlan();
  const films = await filmsPlan(path, smoke ? 50 : (works ?? FILMS));
  const runs: readonly Run[] = [
    { name: 'seed, server just started', plan: seed, maxMs: MAX_SEED_MS },
    { name: 'seed, again', plan: seed, maxMs: MAX_SEED_MS },
    { name: 'films', plan: films, maxMs: undefined },
  ];
  return [
    await measureAll('Imports into an empty Neo4j', runs, []),
    await measureAll('The same, started with --quick', runs, QUICK_JAVA_OPTIONS),
  ].join('\n\n');
}

async function measureAll(
  title: string,
  runs: readonly Run[],
  javaOptions: readonly string[],
): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
  const server = await startNeo4j({
    port: 0,
    dataDirectory: home,
    heapMegabytes: 2_048,
    javaOptions,
  });
  try {
    const rows: (readonly string[])[] = [];
    for (const run of runs) rows.push(...(await measure({ uri: server.uri }, run)));
    const head = ['', 'nodes', 'edges', 'written', 'total', 'phases, ms', 'rows/s', 'target', ''];
    return printTable(title, head, rows);
  } finally {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  }
}

interface Run {
  readonly name: string;
  readonly plan: ImportPlan;
  /** How long the first import may take; without it, rows a second are judged. */
  readonly maxMs: number | undefined;
}

async function measure(
  settings: Neo4jSettings,
  { name, plan, maxMs }: Run,
): Promise<readonly (readonly string[])[]> {
  const { openDriver, importGraph } =
    await importBuilt<typeof import('../src/store/neo4j/index.js')>('store/neo4j/index.js');
  const driver = openDriver(settings);
  try {
    await driver.session().run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS');
    const size = [plan.nodes.length, plan.edges.length].map(printNumber);
    const rows: (readonly string[])[] = [];
    for (const round of ['first', 'second']) {
      const phases: { phase: string; at: number }[] = [];
      const started = performance.now();
      const { created, changed, removed } = await importGraph(driver, plan, {
        onProgress({ phase }) {
          if (phases.at(-1)?.phase !== phase) phases.push({ phase, at: performance.now() });
        },
      });
      const ended = performance.now();
      const written = created + changed + removed;
      const perSecond = (written / (ended - started)) * 1_000;
      rows.push([
        `${name}, ${round} run`,
        ...size,
        printNumber(written),
        `${printNumber(ended - started)} ms`,
        phases
          .map(({ phase, at }, i) => `${phase} ${Math.round((phases[i + 1]?.at ?? ended) - at)}`)
          .join(' '),
        printNumber(perSecond),
        ...judge(round === 'first' ? { ms: ended - started, maxMs, perSecond } : { written }),
      ]);
    }
    return rows;
  } finally {
    await driver.close();
  }
}

type Figures =
  | { readonly ms: number; readonly maxMs: number | undefined; readonly perSecond: number }
  | { readonly written: number };

function judge(figures: Figures): readonly string[] {
  if ('written' in figures) return ['writes 0', printVerdict(figures.written, { atMost: 0 })];
  const { ms, maxMs, perSecond } = figures;
  return maxMs === undefined
    ? [
        `>= ${printNumber(MIN_ROWS_PER_SECOND)}/s`,
        printVerdict(perSecond, { atLeast: MIN_ROWS_PER_SECOND }),
      ]
    : [`<= ${printNumber(maxMs)} ms`, printVerdict(ms, { atMost: maxMs })];
}

async function filmsPlan(path: string | undefined, count: number): Promise<ImportPlan> {
  const films = path === undefined ? generateFilms(count) : (await readFilms(path)).slice(-count);
  return filmsGraph(films);
}
