import { join } from 'node:path';
import type { ImportPlan } from '../src/domain/graph.js';
import { importBuilt, root } from './built.js';

/** The graph of the packaged seed files, made by the built product. */
export async function readSeedPlan(): Promise<ImportPlan> {
  const { readUniverse } =
    await importBuilt<typeof import('../src/seed/index.js')>('seed/index.js');
  const { toImportPlan } =
    await importBuilt<typeof import('../src/facts/index.js')>('facts/index.js');
  const read = await readUniverse([join(root, 'seed')]);
  if (read.kind === 'faulty') throw new Error('The files in seed/ are faulty: throughline check');
  return toImportPlan(read.universe);
}
