import { importBuilt } from '../built.js';
import { filmsGraph } from '../films-graph.js';
import { openCountingProxy } from '../neo4j/counting-proxy.js';
import { openStores } from '../neo4j/open-stores.js';
import { startDatabase } from '../neo4j/start-database.js';
import { readUniverse, type Universe } from '../neo4j/universe.js';
import { median, percentile, printNumber, printVerdict } from '../statistics.js';
import { printTable } from '../table.js';
import { importTrivia } from './built-trivia.js';
import { measureFranchise, SIZE, timed } from './measure-franchise.js';

const MAX_COLD_MS = 300;
const MAX_STATEMENTS = 3;
const MAX_QUIZ_MS = { memory: 20, neo4j: 60 } as const;
const SEEDS = 30;
/** Seeds before anything is timed, so that code is compiled and statements are planned. */
const WARM_UP = 5;

/** Quizzes over all films, each of which reads its own sample, and a franchise of them, in both stores. */
export async function measureFilms(path: string): Promise<string> {
  const universe: Universe = { kind: 'file', path, isStated: true };
  const films = await readUniverse(universe);
  const graph = await filmsGraph(films);
  const database = await startDatabase(universe);
  const proxy = await openCountingProxy(database.uri);
  const stores = await openStores(graph, proxy.uri);
  try {
    const names = ['memory', 'neo4j'] as const;
    const { slug } = await importBuilt<typeof import('../../src/domain/text.js')>('domain/text.js');
    const franchise = `franchise/${slug('Large')}`;
    const cold = await measureCold(stores, proxy.count);
    const tables = [
      printTable(
        `A quiz of ${SIZE} over all ${printNumber(films.length)} films, of a new sample each`,
        ['milliseconds', 'first of all', 'p50', 'p95', `<= ${MAX_COLD_MS}`, 'statements', '<= 3'],
        names.map((name) => printCold(name, cold[name])),
      ),
    ];
    for (const name of names) {
      const subject = { name, store: stores[name], franchise, maxQuizMs: MAX_QUIZ_MS[name] };
      tables.push(await measureFranchise(subject));
    }
    return tables.join('\n');
  } finally {
    await stores.neo4j.close();
    proxy.close();
    await database.stop();
  }
}

interface Cold {
  readonly first: number;
  readonly times: readonly number[];
  readonly statements: number;
}

/** Asks both stores in turn, and makes sure that they give the same quizzes. */
async function measureCold(
  stores: Awaited<ReturnType<typeof openStores>>,
  trips: () => number,
): Promise<Readonly<Record<'memory' | 'neo4j', Cold>>> {
  const { createTriviaMakers, newSealing } = await importTrivia();
  const makers = {
    memory: createTriviaMakers(stores.memory, newSealing()),
    neo4j: createTriviaMakers(stores.neo4j, newSealing()),
  };
  const times = { memory: [] as number[], neo4j: [] as number[] };
  let statements = 0;
  for (let seed = 0; seed < WARM_UP + SEEDS; seed++) {
    const asked: string[] = [];
    for (const name of ['memory', 'neo4j'] as const) {
      const before = trips();
      const inputs = { seed: `${seed}`, size: SIZE, answer: 'CHOICE' };
      const [quiz, ms] = await timed(async () => makers[name].quiz?.(inputs, {}));
      if (seed >= WARM_UP) statements = Math.max(statements, trips() - before);
      times[name].push(ms);
      asked.push(JSON.stringify(quiz, (key, value) => (key === 'token' ? null : value)));
    }
    if (asked[0] !== asked[1]) throw new Error(`The stores ask differently:\n${asked.join('\n')}`);
  }
  const coldOf = (all: readonly number[], count: number): Cold => ({
    first: all[0] ?? Number.NaN,
    times: all.slice(WARM_UP),
    statements: count,
  });
  return { memory: coldOf(times.memory, 0), neo4j: coldOf(times.neo4j, statements) };
}

function printCold(name: string, { first, times, statements }: Cold): readonly string[] {
  return [
    name,
    printNumber(first),
    printNumber(median(times)),
    printNumber(percentile(times, 0.95)),
    printVerdict(percentile(times, 0.95), { atMost: MAX_COLD_MS }),
    String(statements),
    printVerdict(statements, { atMost: MAX_STATEMENTS }),
  ];
}
