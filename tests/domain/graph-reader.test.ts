import fc from 'fast-check';
import { type EdgeType, edges as edgeTypes } from '../../src/domain/edge-types.js';
import { createGraphReader } from '../../src/domain/graph-reader.js';
import { concreteTypesOf, type TypeName } from '../../src/domain/type-names.js';
import { graphs } from '../store/graph-arbitrary.js';

const names: readonly TypeName[] = ['Node', 'Entity', 'Work', 'Film', 'Person', 'Portrayal'];
const types = Object.keys(edgeTypes) as readonly EdgeType[];

describe('a graph reader', () => {
  it('finds what a scan of all nodes and edges finds', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const reader = createGraphReader(graph);
        for (const node of graph.nodes) expect(reader.byId(node.id)).toBe(node);
        for (const name of names) {
          const members = graph.nodes.filter(({ type }) => concreteTypesOf(name).includes(type));
          expect(new Set(reader.nodesOf(name))).toEqual(new Set(members));
        }
        for (const type of types) {
          const own = graph.edges.filter((edge) => edge.type === type);
          expect(reader.edgesOf(type)).toEqual(own);
          for (const { id } of graph.nodes) {
            const leaving = own.filter(({ from }) => from === id).map(({ to }) => to);
            const arriving = own.filter(({ to }) => to === id).map(({ from }) => from);
            expect([reader.from(type, id), reader.to(type, id)]).toEqual([leaving, arriving]);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('finds nothing under an id or a type that a graph does not have', () => {
    const { byId, nodesOf, edgesOf, from, to } = createGraphReader({ nodes: [], edges: [] });
    expect(byId('film/none')).toBeUndefined();
    expect([
      nodesOf('Work'),
      edgesOf('IN'),
      from('IN', 'film/none'),
      to('IN', 'film/none'),
    ]).toEqual([[], [], [], []]);
  });
});
