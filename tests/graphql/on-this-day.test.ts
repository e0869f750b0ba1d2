import { readConfig } from '../../src/config.js';
import { buildGraphQLSchema, createApi } from '../../src/graphql/index.js';
import { createMemoryStore } from '../../src/store/memory/index.js';
import { readSeed } from '../read-seed.js';

const { limits } = readConfig({});
let ask: (month: number, day: number) => Promise<string | undefined>;
beforeAll(async () => {
  const api = createApi(await buildGraphQLSchema(), createMemoryStore(await readSeed()), limits);
  ask = async (month, day) => {
    const query =
      'query ($month: Int!, $day: Int!) { onThisDay(month: $month, day: $day) { works { totalCount } } }';
    const { response } = await api.answer(
      { query, variables: { month, day } },
      AbortSignal.timeout(10_000),
    );
    return response.errors?.[0]?.message;
  };
});

const lastDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

it.each(lastDays.map((last, index) => [index + 1, last] as const))(
  'takes each day of month %i, the last of which is %i',
  async (month, last) => {
    expect(await ask(month, 1)).toBeUndefined();
    expect(await ask(month, last)).toBeUndefined();
    const range = `"day" takes a day that month ${month} has, from 1 to ${last}, and got`;
    expect(await ask(month, 0)).toBe(`${range} 0.`);
    expect(await ask(month, last + 1)).toBe(`${range} ${last + 1}.`);
  },
);
