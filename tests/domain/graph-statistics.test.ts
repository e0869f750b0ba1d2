import fc from 'fast-check';
import type { GraphNode } from '../../src/domain/graph.js';
import { graphModel } from '../../src/domain/graph-model.js';
import { measureGraph, readStatistics } from '../../src/domain/graph-statistics.js';
import { concreteTypes, concreteTypesOf } from '../../src/domain/type-names.js';
import { graphs } from '../store/graph-arbitrary.js';

function spreadOf(numbers: readonly number[]): readonly number[] | undefined {
  const sum = numbers.reduce((total, number) => total + number, 0);
  const squares = numbers.reduce((total, number) => total + number ** 2, 0);
  return sum === 0 ? undefined : [sum, squares, Math.max(...numbers)];
}

describe('the statistics of a graph', () => {
  it('count the nodes of each type, and the nodes that their links lead to', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, edges }) => {
        const statistics = measureGraph({ nodes, edges });
        const typeOf = new Map(nodes.map(({ id, type }) => [id, type]));
        for (const type of concreteTypes) {
          const members = nodes.filter((node) => node.type === type);
          expect(statistics[type]?.count ?? 0).toBe(members.length);
          for (const [name, { edge, direction, target, sharing }] of Object.entries(
            graphModel[type].links,
          )) {
            if (sharing !== undefined) continue;
            const targets: readonly string[] = concreteTypesOf(target);
            const [near, far] =
              direction === 'out' ? (['from', 'to'] as const) : (['to', 'from'] as const);
            const degrees = members.map(
              ({ id }) =>
                edges.filter(
                  (one) =>
                    one.type === edge &&
                    one[near] === id &&
                    targets.includes(typeOf.get(one[far]) ?? ''),
                ).length,
            );
            expect(statistics[type]?.links[name]).toEqual(spreadOf(degrees));
            const met = edges
              .filter((one) => one.type === edge && typeOf.get(one[near]) === type)
              .map((one) => one[far])
              .filter((id) => targets.includes(typeOf.get(id) ?? ''));
            const isOnce = met.length > 0 && new Set(met).size === met.length;
            expect(statistics[type]?.once?.includes(name) ?? false).toBe(isOnce);
          }
        }
      }),
    );
  });

  it('count what is followed to find whom a person shares works with', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, edges }) => {
        const acted = edges.filter(({ type }) => type === 'ACTED_IN');
        const followed = nodes
          .filter(({ type }) => type === 'Person')
          .map(({ id }) =>
            acted
              .filter(({ from }) => from === id)
              .flatMap(({ to }) => acted.filter((other) => other.to === to && other.from !== id)),
          );
        const { Person } = measureGraph({ nodes, edges });
        expect(Person?.links.coStars).toEqual(spreadOf(followed.map(({ length }) => length)));
        expect(Person?.once ?? []).not.toContain('coStars');
      }),
    );
  });

  it('measure the printed length of values', () => {
    const film = (name: string, genres: readonly string[]): GraphNode => ({
      id: `film/${name}`,
      type: 'Film',
      properties: { name, genres },
    });
    const { Film } = measureGraph({ nodes: [film('ab', ['x']), film('abcd', [])], edges: [] });
    expect(Film?.lengths).toEqual({
      id: [16, 130, 9],
      name: [6, 20, 4],
      title: [6, 20, 4],
      genres: [5 + 2, 25 + 4, 5],
    });
  });

  it('are empty for a graph that stores none', () => {
    expect(readStatistics(null)).toEqual({});
    expect(readStatistics('{"Film":{"count":1,"links":{},"lengths":{}}}')).toEqual({
      Film: { count: 1, links: {}, lengths: {} },
    });
  });
});
