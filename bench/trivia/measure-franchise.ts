import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { GraphStore } from '../../src/store/graph-store.js';
import { collectGarbage } from '../collect-garbage.js';
import { median, percentile, printMegabytes, printNumber, printVerdict } from '../statistics.js';
import { printTable } from '../table.js';
import { importGames, importTrivia } from './built-trivia.js';

const MAX_POOL_MS = 1_000;
const MAX_BLOCK_MS = 50;
const MAX_PUZZLE_MS = 100;
const QUIZZES = 100;
const PUZZLES = 30;
/** A day from which on puzzles are drawn. */
const FIRST_DAY = 20_800;

export const SIZE = 10;

interface Subject {
  readonly name: string;
  readonly store: GraphStore;
  readonly franchise: string;
  /** How long a quiz may take. */
  readonly maxQuizMs: number;
}

/** How long a pool of a franchise, quizzes as the API makes them, and puzzles take. */
export async function measureFranchise(subject: Subject): Promise<string> {
  const { store, franchise, maxQuizMs } = subject;
  const { createTriviaMakers, newSealing, readPool } = await importTrivia();
  const { quiz } = createTriviaMakers(store, newSealing());
  if (quiz === undefined) throw new TypeError('Nothing makes quizzes.');
  const ask = (seed: string) => quiz({ franchise, seed, size: SIZE, answer: 'CHOICE' }, {});
  const scope = { kind: 'franchise', franchise } as const;
  // Code is compiled and statements are planned by a first one.
  await readPool(store, scope);
  await collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const [pool, poolMs] = await timed(() => readPool(store, scope));
  const [, firstMs] = await timed(() => ask('first'));
  delay.disable();
  const blockMs = delay.max / 1e6;
  await collectGarbage();
  // The pool of the first quiz is kept as well, with what it computed.
  const bytes = process.memoryUsage().heapUsed - before;
  const quizzes: number[] = [];
  for (let seed = 0; seed < QUIZZES; seed++) quizzes.push((await timed(() => ask(`${seed}`)))[1]);
  const rows = [
    row('pool', poolMs, MAX_POOL_MS),
    row('first quiz with its pool, which finds what may be asked', firstMs),
    row('longest turn of the event loop meanwhile', blockMs, MAX_BLOCK_MS),
    row(`quiz of ${SIZE}, p50`, median(quizzes)),
    row(`quiz of ${SIZE}, p95`, percentile(quizzes, 0.95), maxQuizMs),
    ...(await measurePuzzles(pool)),
  ];
  const title = `${subject.name}: ${printNumber(pool.parts.length)} portrayals in ${printNumber(pool.works.length)} works`;
  return [
    printTable(title, ['milliseconds', '', 'target', '', ''], rows),
    `Two of its pools, one of them with all that a quiz computes, take ${printMegabytes(bytes)}.\n`,
  ].join('\n');
}

type Pool = Awaited<ReturnType<Awaited<ReturnType<typeof importTrivia>>['readPool']>>;

async function measurePuzzles(pool: Pool): Promise<readonly (readonly string[])[]> {
  const { generateGrid, generateGroups, generateOrder } = await importGames();
  const games = { grid: generateGrid, groups: generateGroups, order: generateOrder };
  return Object.entries(games).map(([name, generate]) => {
    generate(pool, { kind: 'seed', seed: 'first' });
    const drawn = Array.from({ length: PUZZLES }, (_, at) => {
      const began = performance.now();
      const puzzle = generate(pool, { kind: 'day', day: FIRST_DAY + at });
      return { ms: performance.now() - began, period: puzzle?.period ?? 0 };
    });
    const ms = percentile(
      drawn.map((one) => one.ms),
      0.95,
    );
    const period = Math.min(...drawn.map((one) => one.period));
    const returns = period === 0 ? 'none on some days' : `back after ${period} days`;
    return [...row(`${name} of a day, p95`, ms, MAX_PUZZLE_MS), returns];
  });
}

function row(name: string, ms: number, atMost?: number): readonly string[] {
  const target = atMost === undefined ? ['', ''] : [printVerdict(ms, { atMost }), `<= ${atMost}`];
  return [name, printNumber(ms), ...target];
}

export async function timed<Value>(work: () => Promise<Value>): Promise<readonly [Value, number]> {
  const began = performance.now();
  const value = await work();
  return [value, performance.now() - began];
}
