import fc from 'fast-check';
import type { GraphEdge, GraphNode } from '../../src/domain/graph.js';
import { createGraphReader } from '../../src/domain/graph-reader.js';
import { releaseOf } from '../../src/domain/release.js';
import { workStatuses } from '../../src/domain/vocabulary.js';
import { releaseOrder } from '../../src/story/index.js';

const dates = ['2001', '2001-05', '2001-05-04', '2001-08-01', '2002', '200X', '../2001', '2001~'];

const work = fc.record({
  status: fc.constantFrom('RELEASED', ...workStatuses),
  releaseDate: fc.option(fc.constantFrom(...dates), { nil: undefined }),
});

const film = (id: string, properties: { status: string; releaseDate?: string | undefined }) => {
  const { status, releaseDate } = properties;
  const node: GraphNode = {
    id,
    type: 'Film',
    properties: { status, ...(releaseDate !== undefined && { releaseDate }) },
  };
  return node;
};

const films = fc
  .array(work, { maxLength: 9 })
  .map((all) => all.map((one, index) => film(`film/${index}`, one)));

function stepsOf(nodes: readonly GraphNode[]) {
  const graph = createGraphReader({ nodes, edges: [] });
  return releaseOrder(
    graph,
    nodes.map(({ id }) => id),
  );
}

/** Whether one certainly came out before the other. */
function isBefore(one: GraphNode, other: GraphNode): boolean {
  const [a, b] = [releaseOf(one), releaseOf(other)];
  return a !== undefined && b !== undefined && a.to < b.from;
}

describe('the order of release', () => {
  it('has each work that was released at a known time once, and no other', () => {
    fc.assert(
      fc.property(films, (nodes) => {
        const released = nodes.filter(
          ({ properties }) =>
            properties.status === 'RELEASED' && properties.releaseDate !== undefined,
        );
        expect(
          stepsOf(nodes)
            .flatMap(({ works }) => works)
            .sort(),
        ).toEqual(released.map(({ id }) => id).sort());
      }),
    );
  });

  it('has in one step what nothing orders, in the last step that no certain order forbids', () => {
    fc.assert(
      fc.property(films, (nodes) => {
        const steps = stepsOf(nodes).map(({ works }) =>
          nodes.filter(({ id }) => works.includes(id)),
        );
        for (const [index, step] of steps.entries()) {
          for (const one of step) {
            for (const other of step) expect(isBefore(one, other)).toBe(false);
            for (const later of steps.slice(index + 1).flat()) {
              expect(isBefore(later, one)).toBe(false);
            }
            const next = steps[index + 1];
            if (next !== undefined) expect(next.some((other) => isBefore(one, other))).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says what certainly came before a step, with nothing certainly between', () => {
    fc.assert(
      fc.property(films, (nodes) => {
        for (const { works, after } of stepsOf(nodes)) {
          const step = nodes.filter(({ id }) => works.includes(id));
          const isBeforeStep = (one: GraphNode) => step.every((other) => isBefore(one, other));
          const earlier = nodes.filter(isBeforeStep);
          const last = earlier.filter((one) => !earlier.some((other) => isBefore(one, other)));
          expect(after).toEqual(last.map(({ id }) => id));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('does not begin with what came out by some day', () => {
    const steps = stepsOf([
      film('film/by-2014', { status: 'RELEASED', releaseDate: '../2014' }),
      film('film/first', { status: 'RELEASED', releaseDate: '1990' }),
      film('film/last', { status: 'RELEASED', releaseDate: '2020' }),
      film('film/second', { status: 'RELEASED', releaseDate: '2001' }),
    ]);
    expect(steps.map(({ works }) => works)).toEqual([
      ['film/first'],
      ['film/by-2014', 'film/second'],
      ['film/last'],
    ]);
  });

  it('has one place for a series, which stands for its episodes and seasons', () => {
    const part = (type: 'Episode' | 'Season', id: string, releaseDate: string): GraphNode => ({
      ...film(id, { status: 'RELEASED', releaseDate }),
      type,
    });
    const nodes: readonly GraphNode[] = [
      { ...film('series/s', { status: 'RELEASED' }), type: 'Series' },
      part('Season', 'season/s-1', '2003'),
      part('Episode', 'episode/s-2', '2003-02-02'),
      part('Episode', 'episode/s-1', '2003-02-01'),
      part('Episode', 'episode/guest', '2004'),
      film('film/before', { status: 'RELEASED', releaseDate: '2002' }),
      film('film/after', { status: 'RELEASED', releaseDate: '2003-02-02' }),
    ];
    const dated = ['season/s-1', 'episode/s-1', 'episode/s-2'];
    const claims = dated.map((of): GraphNode => {
      const properties = { property: 'releaseDate', isShown: true };
      return { id: `claim/${of.replace('/', '-')}`, type: 'Claim', properties };
    });
    const edges: readonly GraphEdge[] = [
      ...dated.map((to, index): GraphEdge => {
        return { type: 'ABOUT', from: claims[index]?.id ?? '', to };
      }),
      { type: 'SEASON_OF', from: 'season/s-1', to: 'series/s' },
      { type: 'EPISODE_OF', from: 'episode/s-1', to: 'series/s' },
      { type: 'IN_SEASON', from: 'episode/s-1', to: 'season/s-1' },
      { type: 'EPISODE_OF', from: 'episode/s-2', to: 'series/s' },
      { type: 'EPISODE_OF', from: 'episode/guest', to: 'series/elsewhere' },
    ];
    const graph = createGraphReader({ nodes: [...nodes, ...claims], edges });
    const steps = releaseOrder(
      graph,
      nodes.map(({ id }) => id),
    );
    expect(steps[1]?.because).toEqual(['claim/episode-s-1', 'claim/season-s-1']);
    expect(steps.map(({ works }) => works)).toEqual([
      ['film/before'],
      ['series/s'],
      ['film/after'],
      ['episode/guest'],
    ]);
    expect(steps[1]?.covered).toEqual(['episode/s-1', 'episode/s-2', 'season/s-1', 'series/s']);
  });
});
