import { readConfig } from '../../src/config.js';
import { type Answer, type Api, buildGraphQLSchema, createApi } from '../../src/graphql/index.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import type { SealOptions } from '../../src/trivia/index.js';

/** When servers of tests seal, unless they say otherwise. */
export const NOW = Date.UTC(2026, 0, 1);

/** The API over a store, sealed by a secret that servers of tests share. */
export async function createTriviaApi(
  store: GraphStore,
  sealing: Partial<SealOptions> = {},
): Promise<Api> {
  const usual = { secret: new Uint8Array(32).fill(7), now: () => NOW };
  const { limits } = readConfig({});
  return createApi(await buildGraphQLSchema(), store, limits, {
    sealing: { ...usual, ...sealing },
  });
}

/** Asks an API; no fault of the server is an answer. */
export async function ask(api: Api, query: string, variables: object): Promise<Answer> {
  const request = { query, variables: { ...variables } };
  const answer = await api.answer(request, AbortSignal.timeout(60_000));
  expect([answer.faults, answer.status]).toEqual([[], answer.response.errors ? 400 : 200]);
  return answer;
}

/** What is answered where nothing is wrong. */
export async function dataOf<Data>(api: Api, query: string, variables: object = {}): Promise<Data> {
  const { response } = await ask(api, query, variables);
  expect(response.errors).toBeUndefined();
  return response.data as Data;
}

/** The message with which something is refused that a client may mend. */
export async function refusalOf(api: Api, query: string, variables: object): Promise<string> {
  const { response } = await ask(api, query, variables);
  expect(response).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  return response.errors?.[0]?.message ?? '';
}
