import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Plan } from '../src/plan/plan.js';
import type { BenchmarkOptions } from './benchmark.js';
import { importBuilt } from './built.js';
import { filmsGraph } from './films-graph.js';
import { generateFilms } from './generate-films.js';
import { httpOperations } from './http-operations.js';
import { createQueryPlanner } from './plan-query.js';
import { median, percentile, printNumber, printRatio } from './statistics.js';
import { printTable } from './table.js';

const FILMS = 2_000;
const AT_ONCE = 16;

/** Fetches a plan as JSON. */
type Answer = (plan: Plan) => Promise<string>;

/**
 * The memory store in this thread, where long walks are cut into slices, against one in a worker thread:
 * how long short answers take, and how long others wait beside long walks.
 */
export async function worker({ smoke }: BenchmarkOptions): Promise<string> {
  const graph = await filmsGraph(generateFilms(FILMS));
  const plan = await createQueryPlanner();
  const { createMemoryStore } =
    await importBuilt<typeof import('../src/store/memory/index.js')>('store/memory/index.js');
  const store = createMemoryStore(graph);
  const held = new Worker(new URL('worker-main.mjs', import.meta.url), {
    workerData: graph,
  });
  await once(held, 'message');
  const here: Answer = async (asked) => JSON.stringify(await store.fetch(asked));
  const there = askWorker(held);
  try {
    const rows = [];
    for (const { title, query, variables } of httpOperations) {
      rows.push([title, ...(await compare(plan(query, variables), here, there, smoke))]);
    }
    const long = plan(LONG);
    const short = plan('{ film(id: "film/silent-kingdom-1-2024") { title } }');
    const waits = [
      ['in slices', ...(await waitBeside(long, short, here, smoke))],
      ['a worker', ...(await waitBeside(long, short, there, smoke))],
    ];
    return [
      printTable(
        `The store in this thread and in a worker, microseconds an answer, ${AT_ONCE} at once`,
        ['', 'here', 'worker', 'ratio'],
        rows,
      ),
      printTable(
        'A short answer beside 20 long walks, milliseconds',
        ['', 'median', 'p99', 'a timer waited'],
        waits,
      ),
    ].join('\n');
  } finally {
    await held.terminate();
  }
}

const LONG = `{ ${Array.from({ length: 12 }, (_, i) => `a${i}: films(first: 0, where: { cast: { every: { works: { every: { cast: { every: { name: { ne: "${i}" } } } } } } } }) { totalCount }`).join(' ')} }`;

/** Numbers requests and answers; answers travel as text, since objects would be cloned part by part. */
function askWorker(held: Worker): Answer {
  const waiting = new Map<number, (text: string) => void>();
  let asked = 0;
  held.on('message', ([number, text]: [number, string]) => {
    waiting.get(number)?.(text);
    waiting.delete(number);
  });
  return (plan) =>
    new Promise((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      held.postMessage([asked, plan]);
    });
}

async function compare(plan: Plan, here: Answer, there: Answer, smoke: boolean) {
  const rounds = smoke ? 3 : 60;
  const times: Record<'here' | 'there', number[]> = { here: [], there: [] };
  for (let round = -Math.ceil(rounds / 3); round < rounds; round++) {
    for (const [name, answer] of [['here', here] as const, ['there', there] as const]) {
      const started = performance.now();
      for (let i = 0; i < 10; i++) {
        await Promise.all(Array.from({ length: AT_ONCE }, () => answer(plan)));
      }
      if (round >= 0) times[name].push(((performance.now() - started) * 100) / AT_ONCE);
    }
  }
  const ratios = times.there.map((time, i) => time / (times.here[i] ?? Number.NaN));
  return [
    printNumber(median(times.here)),
    printNumber(median(times.there)),
    printRatio(median(ratios)),
  ];
}

async function waitBeside(long: Plan, short: Plan, answer: Answer, smoke: boolean) {
  const walks = Array.from({ length: smoke ? 2 : 20 }, () => answer(long));
  let isOver = false;
  void Promise.all(walks).then(() => {
    isOver = true;
  });
  const waits: number[] = [];
  let longest = 0;
  while (!isOver) {
    const started = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 1));
    longest = Math.max(longest, performance.now() - started - 1);
    const asked = performance.now();
    await answer(short);
    waits.push(performance.now() - asked);
  }
  return [printNumber(median(waits)), printNumber(percentile(waits, 0.99)), printNumber(longest)];
}
