import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importBuilt } from './built.js';
import { createRandomBits } from './random-bits.js';
import { printNumber, printVerdict } from './statistics.js';
import { printTable } from './table.js';

const MAX_MS = 30_000;
const SPAN_YEARS = 2_000;

/** What the claims about a film say, by its number; each takes the random bits it needs. */
const orders = {
  'a year each': (_, next) => `date: ${yearFrom(next)}`,
  'a day each': (_, next) => `date: ${dayFrom(next)}`,
  'each after the one before': (index) =>
    index === 0 ? 'date: 1000' : `relation: [AFTER], to: film/f-${index - 1}`,
} as const satisfies Record<string, (index: number, next: () => number) => string>;
type Order = keyof typeof orders;

function yearFrom(next: () => number): number {
  return 1_000 + (next() % SPAN_YEARS);
}

function dayFrom(next: () => number): string {
  return new Date(Date.UTC(yearFrom(next), 0, 1 + (next() % 365))).toISOString().slice(0, 10);
}

/**
 * Checks universes of films that dates put in order, or claims about each and the one before it, as
 * `throughline check` does: reading, checking, and planning the import. Relationships have to grow with
 * the works, and not with their square.
 */
export async function manyWorks({ smoke }: { readonly smoke: boolean }): Promise<string> {
  const sizes = smoke ? [20] : [2_000, 20_000];
  const rows: (readonly string[])[] = [];
  for (const order of Object.keys(orders) as Order[]) {
    for (const works of sizes) {
      const { ms, edges } = await checkOnce(works, order);
      rows.push([
        `${printNumber(works)} films, ${order}`,
        `${printNumber(ms)} ms`,
        printVerdict(ms, { atMost: MAX_MS }),
        printNumber(edges / works),
      ]);
    }
  }
  return printTable(
    `Checking films in order, processor time, at most ${printNumber(MAX_MS)} ms`,
    ['', 'checked', '', 'relationships a film'],
    rows,
  );
}

async function checkOnce(
  works: number,
  order: Order,
): Promise<{ readonly ms: number; readonly edges: number }> {
  const { readUniverse } =
    await importBuilt<typeof import('../src/seed/index.js')>('seed/index.js');
  const { toImportPlan } =
    await importBuilt<typeof import('../src/facts/index.js')>('facts/index.js');
  const directory = mkdtempSync(join(tmpdir(), 'throughline-works-'));
  try {
    writeFileSync(join(directory, 'films.yaml'), printUniverse(works, order));
    const before = process.cpuUsage();
    const read = await readUniverse([directory]);
    if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults[0]));
    const { edges } = toImportPlan(read.universe);
    const { user, system } = process.cpuUsage(before);
    return { ms: (user + system) / 1_000, edges: edges.length };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function printUniverse(works: number, order: Order): string {
  const next = createRandomBits(works);
  const films = Array.from(
    { length: works },
    (_, i) =>
      `  - { id: film/f-${i}, title: Film ${i}, franchises: [f], sources: [s], story: { claims: [{ ${orders[order](i, next)}, sources: [s] }] } }`,
  );
  return [
    'sources:',
    '  - { id: source/s, title: A source, tier: PRESS, publishedOn: 2020-01-01 }',
    'franchises:',
    '  - { id: franchise/f, name: A franchise, sources: [s] }',
    'films:',
    ...films,
    '',
  ].join('\n');
}
