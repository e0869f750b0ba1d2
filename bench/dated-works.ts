import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importBuilt } from './built.js';
import { createRandomBits } from './random-bits.js';
import { printNumber, printVerdict } from './statistics.js';
import { printTable } from './table.js';

const MAX_MS = 30_000;
const SPAN_YEARS = 2_000;

const precisions = {
  'a year each': (year: number) => `${year}`,
  'a day each': (year: number, day: number) =>
    new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10),
} as const;
type Precision = keyof typeof precisions;

/**
 * Checks universes of films of which all that is known of story time is a date, as `throughline check`
 * does: reading, checking, and planning the import. Relationships have to grow with the works, and not
 * with their square.
 */
export async function datedWorks({ smoke }: { readonly smoke: boolean }): Promise<string> {
  const sizes = smoke ? [20] : [2_000, 20_000];
  const rows: (readonly string[])[] = [];
  for (const precision of Object.keys(precisions) as Precision[]) {
    for (const works of sizes) {
      const { ms, edges } = await checkOnce(works, precision);
      rows.push([
        `${printNumber(works)} films, ${precision}`,
        `${printNumber(ms)} ms`,
        printVerdict(ms, { atMost: MAX_MS }),
        printNumber(edges / works),
      ]);
    }
  }
  return printTable(
    `Checking films that dates alone order, processor time, at most ${printNumber(MAX_MS)} ms`,
    ['', 'checked', '', 'relationships a film'],
    rows,
  );
}

async function checkOnce(
  works: number,
  precision: Precision,
): Promise<{ readonly ms: number; readonly edges: number }> {
  const { readUniverse } =
    await importBuilt<typeof import('../src/seed/index.js')>('seed/index.js');
  const { toImportPlan } =
    await importBuilt<typeof import('../src/facts/index.js')>('facts/index.js');
  const directory = mkdtempSync(join(tmpdir(), 'throughline-dated-works-'));
  try {
    writeFileSync(join(directory, 'films.yaml'), printUniverse(works, precision));
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

function printUniverse(works: number, precision: Precision): string {
  const next = createRandomBits(works);
  const dateOf = (): string => precisions[precision](1_000 + (next() % SPAN_YEARS), next() % 365);
  const films = Array.from(
    { length: works },
    (_, i) =>
      `  - { id: film/f-${i}, title: Film ${i}, franchises: [f], sources: [s], story: { claims: [{ date: ${dateOf()}, sources: [s] }] } }`,
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
