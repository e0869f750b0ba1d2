import fc from 'fast-check';
import type { GraphEdge, GraphNode, ImportPlan } from '../../src/domain/graph.js';
import { typeOfId } from '../../src/domain/ids.js';
import { membersOf } from '../../src/domain/type-names.js';
import type { Plan, Start } from '../../src/plan/plan.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { type AddValue, buildPlan, select } from './build-plan.js';
import type { OpenStore } from './list-laws.js';
import { type NaiveQuery, type NaiveStep, naiveChains } from './naive-chains.js';
import { tiedGraphs } from './tied-graph-arbitrary.js';

const TIMEOUT = 120_000;

/** What must hold of chains in any graph, and at the limits. */
export function pathLaws(open: OpenStore, runs: number): void {
  const queries = fc.array(
    fc.record({
      from: fc.nat(),
      to: fc.nat(),
      maxLength: fc.integer({ min: 1, max: 6 }),
      first: fc.constantFrom(0, 1, 3, 20),
    }),
    { minLength: 4, maxLength: 4 },
  );

  it(
    'the chains are the first that brute force finds, each with the fact that comes first',
    async () => {
      const property = fc.asyncProperty(tiedGraphs, queries, async (graph, drawn) => {
        const ids = graph.nodes.map(({ id }) => id).filter(isEntity);
        const asked = drawn.map(
          (query): NaiveQuery => ({
            ...query,
            from: ids[query.from % ids.length] as string,
            to: ids[query.to % ids.length] as string,
          }),
        );
        const store = await open(graph);
        try {
          expect(await askChains(store, asked)).toEqual(
            asked.map((query) => naiveChains(graph, query)),
          );
        } finally {
          await store.close();
        }
      });
      await fc.assert(property, { numRuns: runs });
    },
    TIMEOUT,
  );

  const expectChains = async (
    graph: ImportPlan,
    query: Pick<NaiveQuery, 'from' | 'to'>,
    chains: readonly (readonly string[])[],
  ): Promise<void> => {
    const store = await open(graph);
    try {
      const [found = []] = await askChains(store, [{ maxLength: 6, first: 20, ...query }]);
      expect(found.map((steps) => steps.map(({ to }) => to))).toEqual(chains);
    } finally {
      await store.close();
    }
  };

  it.each([
    ['goes through an entity with a thousand facts', 1_000, [['film/hub', 'person/z']]],
    ['does not go through one with more', 1_001, []],
  ])(
    'a chain %s',
    async (_title, facts, chains) => {
      const graph = creditsOn(
        Array.from({ length: facts - 2 }, (_, i) => [`person/p-${i}`, 'film/hub'] as const),
        [
          ['person/a', 'film/hub'],
          ['person/z', 'film/hub'],
        ],
      );
      await expectChains(graph, { from: 'person/a', to: 'person/z' }, chains);
    },
    TIMEOUT,
  );

  it(
    'begins and ends at an entity with more than a thousand facts',
    async () => {
      const graph = creditsOn(
        Array.from({ length: 1_001 }, (_, i) => [`person/p-${i}`, 'film/hub'] as const),
        [['person/p-7', 'film/z']],
      );
      await expectChains(graph, { from: 'film/hub', to: 'film/z' }, [['person/p-7', 'film/z']]);
    },
    TIMEOUT,
  );

  /** A person with too many facts within two steps to look further, and a line of people. */
  const crowded = creditsOn(
    Array.from({ length: 14 }, (_, film) =>
      Array.from({ length: 900 }, (_, i) => [`person/p-${i}`, `film/f-${film}`] as const),
    ).flat(),
    Array.from({ length: 14 }, (_, film) => ['person/a', `film/f-${film}`] as const),
    [
      ['person/a', 'film/line-1'],
      ['person/line-2', 'film/line-1'],
      ['person/line-2', 'film/line-3'],
      ['person/line-4', 'film/line-3'],
      ['person/line-4', 'film/line-5'],
      ['person/line-6', 'film/line-5'],
    ],
  );

  it(
    'looks further from the end with fewer facts where the other has too many',
    async () => {
      const line = ['film/line-1', 'person/line-2', 'film/line-3', 'person/line-4'];
      await expectChains(crowded, { from: 'person/a', to: 'person/line-4' }, [line]);
      await expectChains(crowded, { from: 'person/a', to: 'film/line-5' }, []);
      await expectChains(crowded, { from: 'person/line-4', to: 'person/a' }, [
        ['film/line-3', 'person/line-2', 'film/line-1', 'person/a'],
      ]);
    },
    TIMEOUT,
  );
}

function isEntity(id: string): boolean {
  return membersOf.Entity.some((type) => type === typeOfId(id));
}

/** People who worked on films, and nothing else. */
function creditsOn(...lists: readonly (readonly (readonly [string, string])[])[]): ImportPlan {
  const pairs = lists.flat();
  const named = (type: GraphNode['type'], ids: readonly string[]): readonly GraphNode[] =>
    [...new Set(ids)].map((id) => ({ id, type, properties: { name: id } }));
  return {
    version: 'credits',
    nodes: [
      ...named(
        'Person',
        pairs.map(([person]) => person),
      ),
      ...named(
        'Film',
        pairs.map(([, film]) => film),
      ),
      ...pairs.map((_, i): GraphNode => {
        return { id: `credit/c-${i}`, type: 'Credit', properties: { job: 'WRITER' } };
      }),
    ],
    edges: pairs.flatMap(([person, film], i): readonly GraphEdge[] => [
      { type: 'HOLDS', from: person, to: `credit/c-${i}` },
      { type: 'ON', from: `credit/c-${i}`, to: film },
    ]),
  };
}

/** Asks for the chains of several queries in one operation. */
export async function askChains(
  store: GraphStore,
  queries: readonly NaiveQuery[],
): Promise<readonly (readonly (readonly NaiveStep[])[])[]> {
  const answer = await store.fetch(chainsPlan(queries));
  return queries.map((_, i) => {
    const paths: readonly Path[] = JSON.parse(JSON.stringify(answer[`q${i}`]));
    return paths.map(({ length, steps }) => {
      expect(length).toBe(steps.length);
      return steps.map(({ from, to, fact }) => ({ from: from.id, to: to.id, fact: fact.id }));
    });
  });
}

interface Path {
  readonly length: number;
  readonly steps: readonly Readonly<Record<'from' | 'to' | 'fact', { readonly id: string }>>[];
}

function chainsPlan(queries: readonly NaiveQuery[]): Plan {
  return buildPlan((value) =>
    Object.fromEntries(queries.map((query, i) => [`q${i}`, chainsStart(value, query)])),
  );
}

function chainsStart(value: AddValue, { from, to, maxLength, first }: NaiveQuery): Start {
  return {
    kind: 'paths',
    from: value(from),
    to: value(to),
    maxLength: value(maxLength),
    first: value(first),
    fields: [
      { kind: 'length', name: 'length' },
      {
        kind: 'steps',
        name: 'steps',
        fields: [
          { kind: 'from', name: 'from', selection: select('Entity', 'id') },
          { kind: 'to', name: 'to', selection: select('Entity', 'id') },
          { kind: 'fact', name: 'fact', selection: select('Node', 'id') },
        ],
      },
    ],
  };
}
