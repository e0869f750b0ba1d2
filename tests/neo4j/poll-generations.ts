import type { Graph, ImportPlan } from '../../src/domain/graph.js';
import type { Neo4jSettings } from '../../src/store/neo4j/connection/connect.js';
import { createNeo4jStore } from '../../src/store/neo4j/index.js';
import { buildPlan, connect, edges, firstPage, list, nodes, select } from '../store/build-plan.js';
import { planOf } from './small-plan.js';

/** Words so far apart that a search for one finds few others. */
function wordOf(i: number): string {
  return `x${((i * 2_654_435_761) % 2 ** 32).toString(36)}`;
}

/** Films that all carry the number of their generation, in two places. */
export function generation(number: number, size: number): ImportPlan {
  const films = Array.from({ length: size }, (_, i) => ({
    id: `film/film-${i}`,
    type: 'Film' as const,
    properties: { name: `${wordOf(i)} ${number}`, status: 'RELEASED', runtimeMinutes: number },
  }));
  const facts: Graph = { nodes: films, edges: [] };
  return planOf(facts);
}

const runtime = select('Film', 'runtimeMinutes');
/** One statement that reads every film. */
const all = buildPlan((value) => ({
  films: list('Film', { page: firstPage(value(10_000)), fields: [nodes(runtime)] }),
}));
/** One that finds films by their names, and one that reads what they are. */
const found = buildPlan((value) => ({
  search: {
    kind: 'search',
    text: value(wordOf(17)),
    types: value(['FILM']),
    connection: connect('Film', {
      page: firstPage(value(5)),
      fields: [
        edges(
          { kind: 'matched', name: 'matched' },
          { kind: 'node', name: 'node', selection: runtime },
        ),
      ],
    }),
  },
}));

/** The generations in an answer: "1", or "1,2" for a mixture. */
function generationsIn(answer: unknown): string {
  const numbers = JSON.stringify(answer).matchAll(/"runtimeMinutes":(\d+)|"matched":"\w+ (\d+)"/g);
  return [...new Set([...numbers].map(([, runtime, name]) => runtime ?? name))].sort().join();
}

interface Polling {
  /** How often answers held which generations. */
  readonly seen: ReadonlyMap<string, number>;
  /** How many answers there have been. */
  reads(): number;
  end(): Promise<void>;
}

/** Reads continuously with several readers, until it is ended. */
export function pollGenerations(settings: Neo4jSettings): Polling {
  const seen = new Map<string, number>();
  let isEnding = false;
  const store = createNeo4jStore({ ...settings, timeoutMs: 60_000 });
  const readers = [all, found, found, found].map(async (plan) => {
    while (!isEnding) {
      const generations = generationsIn(await store.fetch(plan));
      seen.set(generations, (seen.get(generations) ?? 0) + 1);
    }
  });
  return {
    seen,
    reads: () => [...seen.values()].reduce((sum, count) => sum + count, 0),
    async end() {
      isEnding = true;
      await Promise.all(readers).finally(() => store.close());
    },
  };
}
