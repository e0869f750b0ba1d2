import fc from 'fast-check';
import { deriveChains, MAX_CHAIN_DEPTH, MAX_CHAINS } from '../../src/domain/derive-chains.js';
import type { Graph, GraphEdge, GraphNode } from '../../src/domain/graph.js';
import { createGraphReader } from '../../src/domain/graph-reader.js';
import { isId } from '../../src/domain/ids.js';

interface Tie {
  readonly from: string;
  readonly to: string;
  readonly spoiler: boolean;
}

const entity = (number: number): string => `character/${number}`;

function graphOf(ties: readonly Tie[], traits: GraphNode['properties']): Graph {
  const edges = ties.flatMap(({ from, to }, index): readonly GraphEdge[] => [
    { type: 'SUBJECT_OF', from, to: `relation/${index}` },
    { type: 'OBJECT', from: `relation/${index}`, to },
    { type: 'OF_KIND', from: `relation/${index}`, to: 'kind' },
  ]);
  const nodes: readonly GraphNode[] = [
    { id: 'kind', type: 'RelationKind', properties: traits },
    ...ties.map(
      ({ spoiler }, index): GraphNode => ({
        id: `relation/${index}`,
        type: 'Relation',
        properties: { spoiler },
      }),
    ),
  ];
  return { nodes, edges };
}

const end = fc.integer({ min: 0, max: 11 }).map(entity);
const ties = fc
  .array(fc.record({ from: end, to: end, spoiler: fc.boolean() }), { maxLength: 20 })
  .map((all) => all.filter(({ from, to }) => from !== to));

const chainsOf = (graph: Graph): readonly string[] => {
  const { nodesOf, from, to } = createGraphReader(deriveChains(createGraphReader(graph)));
  return nodesOf('RelationChain')
    .map(({ id, properties: { depth, spoiler } }) =>
      [to('BEGINS_CHAIN', id), from('ENDS_CHAIN', id), depth, spoiler].join(' '),
    )
    .sort();
};

/** The lengths of walks by definition: the least power of the matrix of ties that ties two entities. */
function naively(ties: readonly Tie[]): readonly string[] {
  const all = [...new Set(ties.flatMap(({ from, to }) => [from, to]))];
  const walk = (from: string, length: number, some: readonly Tie[]): ReadonlySet<string> => {
    let ends: ReadonlySet<string> = new Set([from]);
    for (let step = 0; step < length; step++) {
      ends = new Set(some.filter((tie) => ends.has(tie.from)).map(({ to }) => to));
    }
    return ends;
  };
  const harmless = ties.filter(({ spoiler }) => !spoiler);
  const lengths = Array.from({ length: MAX_CHAIN_DEPTH }, (_, index) => index + 1);
  return all
    .flatMap((from) =>
      all.flatMap((to) => {
        const depth = lengths.find((length) => walk(from, length, ties).has(to));
        if (from === to || depth === undefined) return [];
        return [`${from} ${to} ${depth} ${!walk(from, depth, harmless).has(to)}`];
      }),
    )
    .sort();
}

describe('chains of relations', () => {
  test('lead to each entity once, by the fewest relations', () => {
    fc.assert(
      fc.property(ties, (some) => {
        expect(chainsOf(graphOf(some, { transitive: true }))).toEqual(naively(some));
      }),
    );
  });

  test('follow relations of a symmetric kind both ways', () => {
    fc.assert(
      fc.property(ties, (some) => {
        const both = some.flatMap((tie) => [tie, { ...tie, from: tie.to, to: tie.from }]);
        const graph = graphOf(some, { transitive: true, symmetric: true });
        expect(chainsOf(graph)).toEqual(naively(both));
      }),
    );
  });

  test('are none where a kind is not transitive', () => {
    fc.assert(
      fc.property(ties, (some) => {
        expect(chainsOf(graphOf(some, { transitive: false }))).toEqual([]);
      }),
    );
  });

  test('have ids that clients may send back', () => {
    fc.assert(
      fc.property(ties, (some) => {
        const { nodes } = deriveChains(createGraphReader(graphOf(some, { transitive: true })));
        const ids = nodes.map(({ id }) => id);
        expect(ids.filter((id) => !isId(id))).toEqual([]);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test('end after so many relations', () => {
    const line = Array.from({ length: 20 }, (_, index) => ({
      from: entity(index),
      to: entity(index + 1),
      spoiler: false,
    }));
    const depths = chainsOf(graphOf(line, { transitive: true }))
      .filter((chain) => chain.startsWith(`${entity(0)} `))
      .map((chain) => Number(chain.split(' ')[2]));
    expect(Math.max(...depths)).toBe(MAX_CHAIN_DEPTH);
    expect(depths).toHaveLength(MAX_CHAIN_DEPTH);
  });

  test('are the nearest where an entity has too many', () => {
    const star = Array.from({ length: MAX_CHAINS - 1 }, (_, index) => ({
      from: entity(0),
      to: entity(index + 1),
      spoiler: false,
    }));
    const further = [2_000, 2_001, 2_002].map((number) => ({
      from: entity(1),
      to: entity(number),
      spoiler: false,
    }));
    const chains = chainsOf(graphOf([...further, ...star], { transitive: true })).filter((chain) =>
      chain.startsWith(`${entity(0)} `),
    );
    expect(chains).toHaveLength(MAX_CHAINS);
    expect(chains.filter((chain) => chain.includes(' 2 '))).toEqual([
      `${entity(0)} ${entity(2_000)} 2 false`,
    ]);
  });
});
