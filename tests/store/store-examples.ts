import type { GraphNode, ImportPlan } from '../../src/domain/graph.js';
import { buildPlan, firstPage, list, nodes, select, totalCount } from './build-plan.js';
import type { OpenStore } from './list-laws.js';
import { smallUniverse } from './small-universe.js';

const titles = buildPlan((value) => ({
  films: list('Film', {
    page: firstPage(value(10)),
    fields: [totalCount, nodes(select('Film', 'title'))],
  }),
}));

const changes: Readonly<Record<string, GraphNode['properties']>> = {
  'film/john-wick': { runtimeMinutes: 102 },
  'dataset/current': { version: 'later' },
};

const later: ImportPlan = {
  version: 'later',
  nodes: smallUniverse.nodes.flatMap((node) => {
    if (node.id === 'film/caine') return [];
    const change = changes[node.id];
    return [
      change === undefined ? node : { ...node, properties: { ...node.properties, ...change } },
    ];
  }),
  edges: smallUniverse.edges.filter((edge) => edge.from !== 'film/caine'),
};

/** What a store does apart from answering plans. */
export function storeExamples(open: OpenStore): void {
  it('serves the version it was given', async () => {
    const store = await open(smallUniverse);
    expect(await store.version()).toBe('small');
    await store.close();
  });

  it('replaces the graph by another and counts what differs', async () => {
    const store = await open(smallUniverse);
    expect(JSON.stringify(await store.fetch(titles))).toContain('Caine');
    // A film and its edge to the franchise are removed.
    expect(await store.apply(later)).toEqual({
      version: 'later',
      created: 0,
      changed: 2,
      removed: 2,
    });
    expect(await store.version()).toBe('later');
    expect(JSON.stringify(await store.fetch(titles))).not.toContain('Caine');
    await store.close();
  });

  it('changes nothing when the same graph is applied again', async () => {
    const store = await open(smallUniverse);
    expect(await store.apply(smallUniverse)).toEqual({
      version: 'small',
      created: 0,
      changed: 0,
      removed: 0,
    });
    await store.close();
  });

  it('refuses a graph with an id twice, or with an edge to nothing, and keeps its own', async () => {
    const store = await open(smallUniverse);
    const [node] = smallUniverse.nodes;
    const twice = { ...smallUniverse, nodes: [...smallUniverse.nodes, node as GraphNode] };
    const edge = { type: 'ACTED_IN', from: 'person/nobody', to: 'film/john-wick' } as const;
    const astray = { ...smallUniverse, edges: [edge] };
    await expect(store.apply(twice)).rejects.toThrow(`two nodes have the id "${node?.id}"`);
    await expect(store.apply(astray)).rejects.toThrow('names "person/nobody", which is none');
    expect(await store.version()).toBe('small');
    await store.close();
  });

  it('answers from an empty graph', async () => {
    const store = await open({ version: 'none', nodes: [], edges: [] });
    expect(await store.fetch(titles)).toEqual({ films: { totalCount: 0, nodes: [] } });
    const dataset = buildPlan(() => ({
      dataset: { kind: 'dataset', selection: select('Dataset', 'version') },
    }));
    expect(await store.fetch(dataset)).toEqual({ dataset: null });
    await store.close();
  });

  it('rejects with the reason of a signal that has fired', async () => {
    const store = await open(smallUniverse);
    const signal = AbortSignal.abort(new RangeError('too late'));
    await expect(store.fetch(titles, { signal })).rejects.toThrow(RangeError);
    await store.close();
  });
}
