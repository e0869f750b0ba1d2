import { setTimeout as sleep } from 'node:timers/promises';
import { ThroughlineError } from '../../src/errors.js';
import { RETRY_MS } from '../../src/store/neo4j/connection/outage.js';
import type { createNeo4jStore } from '../../src/store/neo4j/index.js';
import { buildPlan, select } from '../store/build-plan.js';

export type Store = ReturnType<typeof createNeo4jStore>;

const film = buildPlan((value) => ({
  film: {
    kind: 'node',
    type: 'Film',
    id: value('film/ballerina'),
    selection: select('Film', 'title'),
  },
}));

export const ANSWER = '{"film":{"title":"Ballerina"}}';

export interface Outcome {
  readonly text: string;
  readonly ms: number;
}

/** The answer, or the code of the error, and how long it took. */
export async function ask(store: Store): Promise<Outcome> {
  const start = performance.now();
  const text = await store.fetch(film).then(JSON.stringify, (error: unknown) => {
    if (error instanceof ThroughlineError) return error.code;
    throw error;
  });
  return { text, ms: performance.now() - start };
}

/** Asks until the store answers; resolves to how often it could have probed the database meanwhile. */
export async function probesUntilAnswered(store: Store): Promise<number> {
  const start = performance.now();
  while ((await ask(store)).text !== ANSWER) {
    if (performance.now() - start > 60_000) throw new Error('The store has not come back.');
    await sleep(50);
  }
  return (performance.now() - start) / RETRY_MS;
}

/** The code and the message of the error that work ends with. */
export async function refusalOf(work: Promise<unknown>): Promise<readonly [string, string]> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof ThroughlineError ? [error.code, error.message] : ['none', String(error)];
}
