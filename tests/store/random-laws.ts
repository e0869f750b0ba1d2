import fc from 'fast-check';
import { describeDataset } from '../../src/domain/describe-dataset.js';
import type { ImportPlan } from '../../src/domain/graph.js';
import { assignLots } from '../../src/domain/lots.js';
import { createRandom, drawn } from '../../src/domain/random.js';
import { constantCase } from '../../src/domain/text.js';
import { buildPlan, select } from './build-plan.js';
import { graphs } from './graph-arbitrary.js';
import type { OpenStore } from './list-laws.js';

const TIMEOUT = 120_000;
const drawable = ['Film', 'Person', 'Character', 'Event'] as const;
const draws = fc.record({
  types: fc.option(fc.subarray([...drawable])),
  seed: fc.string({ maxLength: 5 }),
  first: fc.integer({ min: 0, max: 12 }),
});
type Drawn = typeof draws extends fc.Arbitrary<infer Values> ? Values : never;

/** What must hold of entities drawn at random. */
export function randomLaws(open: OpenStore, runs: number): void {
  it(
    'they are those that a shuffle of all by lot has first',
    async () => {
      const property = fc.asyncProperty(graphs, draws, async (graph, query) => {
        const plan = withLots(graph);
        const store = await open(plan);
        try {
          const { pick } = JSON.parse(JSON.stringify(await store.fetch(planDraw(query))));
          expect(pick).toEqual({
            seed: query.seed,
            nodes: shuffled(plan, query).map((id) => ({ id })),
          });
        } finally {
          await store.close();
        }
      });
      await fc.assert(property, { numRuns: runs });
    },
    TIMEOUT,
  );
}

function withLots(graph: ImportPlan): ImportPlan {
  const nodes = assignLots(graph.nodes.filter(({ type }) => type !== 'Dataset'));
  const dataset = describeDataset({ ...graph, nodes }, graph.version);
  return {
    ...graph,
    nodes: [...nodes, ...dataset.nodes],
    edges: [...graph.edges, ...dataset.edges],
  };
}

function planDraw({ types, seed, first }: Drawn) {
  return buildPlan((value) => ({
    pick: {
      kind: 'random',
      types: value(types?.map((type) => constantCase(type)) ?? null),
      seed: value(seed),
      first: value(first),
      fields: [
        { kind: 'seed', name: 'seed' },
        { kind: 'nodes', name: 'nodes', selection: select('Entity', 'id') },
      ],
    },
  }));
}

function shuffled({ nodes }: ImportPlan, { types, seed, first }: Drawn): readonly string[] {
  const among = nodes
    .filter(({ properties }) => properties.lot !== undefined)
    .filter(({ type }) => types?.includes(type as (typeof drawable)[number]) ?? true)
    .sort((a, b) => Number(a.properties.lot) - Number(b.properties.lot));
  return [...drawn(among, createRandom(seed))].slice(0, first).map(({ id }) => id);
}
