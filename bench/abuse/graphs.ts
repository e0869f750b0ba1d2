import type { ImportPlan } from '../../src/domain/graph.js';
import { filmsGraph } from '../films-graph.js';
import { readUniverse, type Universe } from '../neo4j/universe.js';
import { readSeedPlan } from '../seed-plan.js';

/** What a server answers from: the packaged seed files, or films. */
export type Data = { readonly kind: 'seed' } | Universe;

export async function readGraph(data: Data): Promise<ImportPlan> {
  return data.kind === 'seed' ? readSeedPlan() : filmsGraph(await readUniverse(data));
}
