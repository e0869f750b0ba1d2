import { basename } from 'node:path';
import type { BenchmarkOptions } from '../benchmark.js';
import { printNumber } from '../statistics.js';
import { compareContenders } from './compare-contenders.js';
import { compareEarlier } from './compare-earlier.js';
import { compareSizes } from './compare-sizes.js';
import { printComparison } from './print-comparison.js';
import { startDatabase } from './start-database.js';
import type { Universe } from './universe.js';

const WORKS = 100_000;
const FEW = 1_000;
const SMOKE_WORKS = 300;

/**
 * Six operations and two deep pages over HTTP: our server, @neo4j/graphql, DataLoader and a bare route,
 * each in its own process over the same database; then ours alone on few works and on many. With
 * `against`, ours and that of another clone instead.
 */
export async function neo4j(options: BenchmarkOptions): Promise<string> {
  const { smoke, path, works, against: clone } = options;
  const tables: string[] = [];
  const many = works ?? (smoke ? SMOKE_WORKS : WORKS);
  if (clone !== undefined) {
    const universe: Universe =
      path === undefined ? { kind: 'generated', works: many } : { kind: 'file', path };
    await withDatabase(universe, async (uri) => {
      tables.push(await compareEarlier(uri, { clone, smoke }));
    });
    return tables.join('\n');
  }
  if (path !== undefined) {
    await withDatabase({ kind: 'file', path }, async (films) => {
      const comparison = await compareContenders(films, smoke);
      tables.push(printComparison(`the films of ${basename(path)}`, comparison));
    });
  }
  const few = Math.min(FEW, Math.ceil(many / 3));
  await withDatabase({ kind: 'generated', works: many }, async (large) => {
    const comparison = await compareContenders(large, smoke);
    tables.push(printComparison(`${printNumber(many)} generated works`, comparison));
    await withDatabase({ kind: 'generated', works: few }, async (small) => {
      const sizes = [
        { works: few, uri: small },
        { works: many, uri: large },
      ] as const;
      tables.push(await compareSizes(sizes, smoke));
    });
  });
  return tables.join('\n');
}

async function withDatabase(
  universe: Universe,
  work: (uri: string) => Promise<void>,
): Promise<void> {
  const database = await startDatabase(universe);
  try {
    await work(database.uri);
  } finally {
    await database.stop();
  }
}
