import type { ImportPlan } from '../../src/domain/graph.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { importBuilt } from '../built.js';

export interface Stores {
  readonly memory: GraphStore;
  readonly neo4j: GraphStore;
}

/** Both stores of a graph, as they were built: one of its plan, and one of the database that holds it. */
export async function openStores(graph: ImportPlan, uri: string): Promise<Stores> {
  const { createMemoryStore } =
    await importBuilt<typeof import('../../src/store/memory/index.js')>('store/memory/index.js');
  const { createNeo4jStore } =
    await importBuilt<typeof import('../../src/store/neo4j/index.js')>('store/neo4j/index.js');
  return { memory: createMemoryStore(graph), neo4j: createNeo4jStore({ uri, timeoutMs: 60_000 }) };
}
