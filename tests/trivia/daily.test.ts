import fc from 'fast-check';
import { createMemoryStore } from '../../src/store/memory/index.js';
import { generateDaily } from '../../src/trivia/games/index.js';
import { readPool } from '../../src/trivia/index.js';
import { readSeed } from '../read-seed.js';

const JOHN_WICK = { kind: 'franchise', franchise: 'franchise/john-wick' } as const;

/** Days of a year that are compared; all of them take a minute. */
const DAYS = Number(process.env.TRIVIA_DAYS ?? 40);

describe('the puzzles of a day', () => {
  it('are the same for everyone, whatever was drawn before', async () => {
    const store = createMemoryStore(await readSeed());
    const [one, other] = [await readPool(store, JOHN_WICK), await readPool(store, JOHN_WICK)];
    const first = generateDaily(one, 20_500);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
        generateDaily(other, day);
        expect(generateDaily(other, 20_500)).toEqual(first);
      }),
      { numRuns: 3 },
    );
  });

  it('do not come back within their periods', async () => {
    const pool = await readPool(createMemoryStore(await readSeed()), JOHN_WICK);
    const days = Array.from({ length: DAYS }, (_, at) => generateDaily(pool, 20_600 + at));
    for (const game of games) {
      const drawn = days.map((daily) => daily[game]);
      const keys = drawn.map((one) => one && keyOf(one.puzzle));
      drawn.forEach((one, day) => {
        drawn.forEach((other, later) => {
          const period = Math.min(one?.period ?? 0, other?.period ?? 0);
          if (later > day && later - day < period) expect(keys[later]).not.toBe(keys[day]);
        });
      });
    }
    // The franchise has enough of each for a year.
    for (const game of games) {
      expect(days.map((daily) => daily[game]?.period)).toEqual(days.map(() => 420));
    }
  });

  it('are none where a franchise has too few works that share people', async () => {
    const plan = await readSeed();
    const store = createMemoryStore(plan);
    const made: Record<string, readonly string[]> = {};
    for (const { id: franchise, type } of plan.nodes) {
      if (type !== 'Franchise') continue;
      const pool = await readPool(store, { kind: 'franchise', franchise });
      const daily = generateDaily(pool, 20_600);
      made[franchise] = games.filter((game) => daily[game] !== undefined);
    }
    expect(made).toEqual({
      'franchise/die-hard': ['grid', 'groups', 'order'],
      'franchise/john-wick': ['grid', 'groups', 'order'],
      'franchise/matrix': ['grid', 'groups', 'order'],
      // Five works, of which no nine people cross in nine ways.
      'franchise/underworld': ['groups', 'order'],
      // One or two works each.
      'franchise/blade-runner': [],
      'franchise/james-bond': [],
      'franchise/total-recall': [],
    });
  });
});

const games = ['grid', 'groups', 'order'] as const;

type Daily = ReturnType<typeof generateDaily>;
type Puzzle = NonNullable<Daily['grid' | 'groups' | 'order']>['puzzle'];

/** The same for puzzles that differ in the order of their parts alone. */
function keyOf(puzzle: Puzzle): string {
  switch (puzzle.kind) {
    case 'GRID':
      return [...puzzle.rows, ...puzzle.columns].sort().join();
    case 'GROUPS':
      return [...puzzle.names].sort().join();
    case 'ORDER':
      return [puzzle.by, ...puzzle.items].sort().join();
  }
}
