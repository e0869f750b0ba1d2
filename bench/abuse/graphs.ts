import { join } from 'node:path';
import type { ImportPlan } from '../../src/domain/graph.js';
import { importBuilt, root } from '../built.js';
import { filmsGraph } from '../films-graph.js';
import { readUniverse as readFilmUniverse, type Universe } from '../neo4j/universe.js';

/** What a server answers from: the packaged seed files, or films. */
export type Data = { readonly kind: 'seed' } | Universe;

export async function readGraph(data: Data): Promise<ImportPlan> {
  if (data.kind !== 'seed') return filmsGraph(await readFilmUniverse(data));
  const { readUniverse } =
    await importBuilt<typeof import('../../src/seed/index.js')>('seed/index.js');
  const { toImportPlan } =
    await importBuilt<typeof import('../../src/facts/index.js')>('facts/index.js');
  const read = await readUniverse([join(root, 'seed')]);
  if (read.kind === 'faulty') throw new Error('The packaged seed files were expected to be sound.');
  return toImportPlan(read.universe);
}
