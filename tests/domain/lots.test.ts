import fc from 'fast-check';
import type { GraphNode } from '../../src/domain/graph.js';
import { assignLots, bucketSizes, drawPlaces, lotsAt } from '../../src/domain/lots.js';
import { createRandom } from '../../src/domain/random.js';
import type { EntityType } from '../../src/domain/type-names.js';

function entities(type: EntityType, count: number): readonly GraphNode[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${type.toLowerCase()}/${index}`,
    type,
    properties: {},
  }));
}

function lotsById(nodes: readonly GraphNode[]): ReadonlyMap<string, number> {
  return new Map(assignLots(nodes).map(({ id, properties }) => [id, Number(properties.lot)]));
}

const numbers = fc.integer({ min: 0, max: 300 });

describe('lots', () => {
  it('are found by their places, of which each entity has one', () => {
    fc.assert(
      fc.property(numbers, numbers, (films, people) => {
        const counts = { Film: films, Person: people };
        const all = lotsById([...entities('Film', films), ...entities('Person', people)]);
        const types = ['Film', 'Person'] as const;
        const sizes = new Map(
          types.map((type) => {
            const isOfType = ([id]: [string, number]) => id.startsWith(type.toLowerCase());
            return [type, bucketSizes([...all].filter(isOfType).map(([, lot]) => lot))];
          }),
        );
        const places = types.flatMap((type) =>
          Array.from({ length: counts[type] }, (_, at) => ({ type, at })),
        );
        const found = lotsAt(places, (type) => sizes.get(type as 'Film') ?? []);
        expect(found).toEqual([...all.values()].sort((a, b) => a - b));
        expect(new Set(found).size).toBe(films + people);
      }),
    );
  });

  it('are given to entities alone, in any order', () => {
    const nodes = [
      ...entities('Film', 20),
      { id: 'claim/a', type: 'Claim', properties: {} } as const,
    ];
    const named = assignLots(nodes);
    expect(named.at(-1)).toBe(nodes.at(-1));
    expect(assignLots(nodes.toReversed())).toEqual(named.toReversed());
  });

  it('change for a few entities when one is added', () => {
    for (const count of [1_000, 5_000, 20_000]) {
      const before = lotsById(entities('Film', count));
      const after = lotsById(entities('Film', count + 1));
      const changed = [...before].filter(([id, lot]) => after.get(id) !== lot);
      expect(changed.length).toBeLessThan(30);
    }
  });

  it('stay for half of the entities where there are twice as many buckets', () => {
    const [before, after] = [8_191, 8_192].map((count) => lotsById(entities('Film', count)));
    const kept = [...(before ?? [])].filter(([id, lot]) => after?.get(id) === lot);
    expect(kept.length / 8_192).toBeCloseTo(0.5, 1);
  });
});

describe('a draw', () => {
  const sizes: Readonly<Partial<Record<EntityType, number>>> = { Film: 7, Person: 30, Item: 3 };
  const draw = (types: readonly EntityType[], count: number, seed: string) =>
    drawPlaces((type) => sizes[type] ?? 0, types, count, createRandom(seed));

  it('takes nothing twice, and fewer only where there are no more', () => {
    fc.assert(
      fc.property(
        fc.subarray(['Film', 'Person', 'Item', 'Event'] as const),
        fc.nat({ max: 50 }),
        fc.string(),
        (types, count, seed) => {
          const drawn = draw(types, count, seed);
          const total = types.reduce((sum, type) => sum + (sizes[type as EntityType] ?? 0), 0);
          expect(drawn).toHaveLength(Math.min(count, total));
          expect(new Set(drawn.map(({ type, at }) => `${type} ${at}`)).size).toBe(drawn.length);
          for (const { type, at } of drawn) expect(at).toBeLessThan(sizes[type] ?? 0);
          expect(draw(types.toReversed(), count, seed)).toEqual(drawn);
        },
      ),
    );
  });

  it('is the same for the same seed, the first of what more would be', () => {
    const all = draw(['Film', 'Person'], 37, 'a');
    expect(draw(['Film', 'Person'], 5, 'a')).toEqual(all.slice(0, 5));
    expect(draw(['Film', 'Person'], 37, 'b')).not.toEqual(all);
  });

  /** The value that chi-square exceeds once in a thousand times, by the approximation of Wilson and Hilferty. */
  const limit = (freedom: number): number => {
    const part = 2 / (9 * freedom);
    return freedom * (1 - part + 3.09 * Math.sqrt(part)) ** 3;
  };

  it.each([1, 2, 3, 5])('is as likely to take one as another, at place %i of the draw', (place) => {
    const draws = 8_000;
    const counts = new Map<string, number>();
    for (let seed = 0; seed < draws; seed++) {
      const drawn = draw(['Film', 'Person', 'Item'], place, `seed ${seed}`).at(-1);
      const key = `${drawn?.type} ${drawn?.at}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const expected = draws / 40;
    const chiSquare = [...counts.values()].reduce(
      (sum, count) => sum + (count - expected) ** 2 / expected,
      0,
    );
    expect(counts.size).toBe(40);
    expect(chiSquare).toBeLessThan(limit(39));
  });
});
