import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchmarkOptions } from './benchmark.js';
import { root } from './built.js';
import type { SeedTimes } from './seed-main.js';
import { median, printNumber, printSpread, printVerdict } from './statistics.js';
import { printTable } from './table.js';

const MAX_MS = 1_000;

const steps = [
  ['checked', 'read and checked'],
  ['planned', 'made a graph'],
  ['loaded', 'loaded into the memory store'],
  ['total', 'all three'],
  ['modules', 'before that: modules of the product loaded'],
] as const;

const script = fileURLToPath(new URL('seed-main.ts', import.meta.url));

/** Reads, checks, plans and loads the seed files into the memory store, each time in a new process. */
export async function seed({ smoke }: BenchmarkOptions): Promise<string> {
  const runs = Array.from({ length: smoke ? 1 : 15 }, loadOnce);
  const rows = steps.map(([step, name]) => {
    const times = runs.map((run) => run[step]);
    const row = [name, `${printNumber(median(times))} ms`, `${printSpread(times)} ms`];
    if (step !== 'total') return row;
    return [
      ...row,
      `<= ${printNumber(MAX_MS)} ms`,
      printVerdict(median(times), { atMost: MAX_MS }),
    ];
  });
  return printTable(
    `The universe in seed/, median of ${runs.length} cold processes`,
    ['', 'median', 'middle half', 'target', ''],
    rows,
  );
}

function loadOnce(): SeedTimes {
  const child = ['--import', 'tsx', script, join(root, 'seed')];
  return JSON.parse(execFileSync(process.execPath, child, { encoding: 'utf8' }));
}
