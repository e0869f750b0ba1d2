import { join } from 'node:path';
import { type SolvedPlan, toImportPlan } from '../src/facts/index.js';
import { printFault, readUniverse } from '../src/seed/index.js';

/** The folder of a made-up series with seasons and guests, which the seed files have few of. */
export const longSeriesDirectory = join(__dirname, 'fixtures/long-series');

/** The graph of the packaged seed files, and of other directories. */
export async function readSeed(...others: readonly string[]): Promise<SolvedPlan> {
  const read = await readUniverse([join(__dirname, '../seed'), ...others]);
  if (read.kind === 'faulty') throw new Error(read.faults.map(printFault).join('\n'));
  return toImportPlan(read.universe);
}
