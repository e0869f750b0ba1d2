import { createMemoryStore } from '../../src/store/memory/index.js';
import { generateQuiz, readPool } from '../../src/trivia/index.js';
import { readSeed } from '../read-seed.js';
import { servesTrivia } from './serving-cases.js';
import { servesFilters } from './serving-filters.js';
import { servesGames } from './serving-games.js';
import { servesTexts } from './serving-texts.js';
import { servesTokens } from './serving-tokens.js';

describe('trivia from memory', () => servesTrivia(async (plan) => createMemoryStore(plan)));

it('has the right choice in each place equally often', async () => {
  const store = createMemoryStore(await readSeed());
  const pool = await readPool(store, { kind: 'franchise', franchise: 'franchise/john-wick' });
  const places = [0, 0, 0, 0];
  for (let seed = 0; seed < 200; seed++) {
    for (const { choices, answer } of generateQuiz(pool, { seed: `${seed}`, size: 10 }).questions) {
      if (choices.length === 4) places[answer] = (places[answer] ?? 0) + 1;
    }
  }
  const expected = places.reduce((sum, count) => sum + count, 0) / 4;
  const chiSquare = places.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  expect(expected).toBeGreaterThan(250);
  // One in a thousand draws with three degrees of freedom exceeds this.
  expect(chiSquare).toBeLessThan(16.27);
});

describe('games from memory', () => servesGames(async (plan) => createMemoryStore(plan)));

describe('tokens over a graph in memory', () =>
  servesTokens(async (plan) => createMemoryStore(plan)));

describe('answers in words over a graph in memory', () =>
  servesTexts(async (plan) => createMemoryStore(plan)));

describe('filters over a graph in memory', () =>
  servesFilters(async (plan) => createMemoryStore(plan)));
