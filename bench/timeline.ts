import type { BenchmarkOptions } from './benchmark.js';
import { importBuilt } from './built.js';
import { manyWorks } from './many-works.js';
import { median, printNumber, printSpread, printVerdict } from './statistics.js';
import { printTable } from './table.js';
import {
  adversarial,
  chain,
  consistent,
  contradicted,
  type GenerateTimeline,
} from './timelines.js';

const MAX_MS = 2_000;

const mixes: readonly (readonly [name: string, generate: GenerateTimeline])[] = [
  ['a chain of works', chain],
  ['consistent at random', consistent],
  ['one contrary in twenty', contradicted],
  ['at random, adversarial', adversarial],
];

/** Milliseconds of processor time, which other load on the machine hardly affects. */
interface Times {
  readonly solved: number;
  readonly ordered: number;
  readonly conflicts: number;
}

/** Solves several kinds of timelines, and orders their works; then checks many films in order. */
export async function timeline({ smoke }: BenchmarkOptions): Promise<string> {
  const solver = await importBuilt<typeof import('../src/timeline/index.js')>('timeline/index.js');
  const [segments, claims] = smoke ? [100, 300] : [2_000, 6_000];
  const rows = mixes.map(([name, generate]) => {
    const input = generate(segments, claims);
    const runs = Array.from({ length: smoke ? 1 : 5 }, (): Times => {
      const start = processorTime();
      const solved = solver.solveTimeline(input);
      const between = processorTime();
      solver.precedenceOf(solved);
      const end = processorTime();
      return {
        solved: between - start,
        ordered: end - between,
        conflicts: solved.conflicts.length,
      };
    });
    const solved = runs.map((run) => run.solved);
    return [
      name,
      String(runs[0]?.conflicts ?? 0),
      `${printNumber(median(solved))} ms`,
      `${printSpread(solved)} ms`,
      printVerdict(median(solved), { atMost: MAX_MS }),
      `${printNumber(median(runs.map((run) => run.ordered)))} ms`,
    ];
  });
  const solving = printTable(
    `${segments} segments with ${claims} claims, processor time, at most ${printNumber(MAX_MS)} ms to solve`,
    ['', 'conflicts', 'solved', 'middle half', '', 'all precedences'],
    rows,
  );
  return `${solving}\n${await manyWorks({ smoke })}`;
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
