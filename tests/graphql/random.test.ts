import { readConfig } from '../../src/config.js';
import { buildGraphQLSchema, createApi } from '../../src/graphql/index.js';
import { createMemoryStore } from '../../src/store/memory/index.js';
import { readSeed } from '../read-seed.js';

const { limits } = readConfig({});
let ask: (query: string, variables?: Record<string, unknown>) => Promise<unknown>;
beforeAll(async () => {
  const store = createMemoryStore(await readSeed());
  const api = createApi(await buildGraphQLSchema(), store, limits);
  ask = async (query, variables = {}) => {
    const { response } = await api.answer({ query, variables }, AbortSignal.timeout(10_000));
    return JSON.parse(JSON.stringify(response.data ?? response.errors));
  };
});

describe('random', () => {
  it('draws anew at each request, and twice in one, and says how to draw the same again', async () => {
    const text = '{ a: random(first: 100) { seed nodes { id } } b: random { seed } }';
    const [one, two] = [await ask(text), await ask(text)] as { a: Pick; b: Pick }[];
    const seeds = [one?.a, one?.b, two?.a, two?.b].map((pick) => pick?.seed);
    expect(new Set(seeds).size).toBe(4);
    expect(two?.a.nodes).not.toEqual(one?.a.nodes);

    const again =
      'query ($seed: String) { a: random(first: 100, seed: $seed) { seed nodes { id } } }';
    expect(await ask(again, { seed: one?.a.seed })).toEqual({ a: one?.a });
    expect(await ask(again, { seed: null })).not.toEqual({ a: one?.a });
  });

  it('draws one where nobody says how many', async () => {
    const { random } = (await ask('{ random(types: [FILM]) { nodes { __typename } } }')) as {
      random: Pick;
    };
    expect(random).toEqual({ nodes: [{ __typename: 'Film' }] });
  });

  it.each([
    ['first: 101', '"first" takes a whole number from 0 to 100 and got 101.'],
    ['first: -1', '"first" takes a whole number from 0 to 100 and got -1.'],
    [`seed: "${'a'.repeat(101)}"`, '"seed" takes at most 100 characters and got 101.'],
  ])('refuses %s', async (argument, message) => {
    expect(await ask(`{ random(${argument}) { seed } }`)).toEqual([
      expect.objectContaining({ message }),
    ]);
  });
});

interface Pick {
  readonly seed?: string;
  readonly nodes: readonly object[];
}
