import { setTimeout as sleep } from 'node:timers/promises';
import { type Neo4jSettings, openDriver } from '../../src/store/neo4j/connection/connect.js';
import { createNeo4jStore } from '../../src/store/neo4j/index.js';
import { buildPlan, select } from '../store/build-plan.js';
import { smallUniverse } from '../store/small-universe.js';
import type { OwnServer } from './own-server.js';

/** They find nothing without their values, but they succeed: a server does not report what fails. */
const plans = (['Film', 'Person', 'Character'] as const).map((type) =>
  buildPlan((value) => ({
    asked: { kind: 'node', type, id: value('film/ballerina'), selection: select(type, 'name') },
  })),
);

/** What a server reports of a statement: how long each run was planned. */
interface Asked {
  readonly text: string;
  readonly planningMicroseconds: readonly number[];
}

/** The statements of stores that a server has run since it started or last forgot them. */
async function readAsked(settings: Neo4jSettings, forget = false): Promise<readonly Asked[]> {
  const driver = openDriver(settings);
  try {
    const { records } = await driver.executeQuery("CALL db.stats.retrieve('QUERIES')");
    // It forgets nothing while it collects.
    for (const step of forget ? ['stop', 'clear', 'collect'] : []) {
      await driver.executeQuery(`CALL db.stats.${step}('QUERIES')`);
    }
    return records
      .map((record) => record.get('data'))
      .filter(({ query }) => query.includes('AS answer') && !query.includes(':Dataset'))
      .map(
        ({ query, invocations }): Asked => ({
          text: query,
          planningMicroseconds: invocations.map(
            ({ elapsedCompileTimeInUs: time }: { elapsedCompileTimeInUs: number }) => time,
          ),
        }),
      );
  } finally {
    await driver.close();
  }
}

/** A store whose database comes back. */
export function rewarming(server: OwnServer): void {
  let store: ReturnType<typeof createNeo4jStore>;
  beforeAll(async () => {
    store = createNeo4jStore({ ...server.settings(), timeoutMs: 60_000 });
    await store.apply(smallUniverse);
  }, 60_000);
  afterAll(() => store.close());

  it('has planned the latest statements before anyone asks for them again', async () => {
    await readAsked(server.settings(), true);
    for (const plan of plans) await store.fetch(plan);
    const before = (await readAsked(server.settings())).map(({ text }) => text).sort();
    expect(before).toHaveLength(plans.length);

    await server.kill();
    await expect(store.version()).rejects.toThrow();
    await server.start();
    let asked = await readAsked(server.settings());
    for (const limit = Date.now() + 30_000; asked.length < plans.length && Date.now() < limit; ) {
      await sleep(100);
      asked = await readAsked(server.settings());
    }
    expect(asked.map(({ text }) => text).sort()).toEqual(before);

    for (const plan of plans) await store.fetch(plan);
    for (const { text, planningMicroseconds } of await readAsked(server.settings())) {
      const [first = 0, ...later] = planningMicroseconds;
      expect({ text, later }).toEqual({ text, later: [expect.any(Number)] });
      // Finding an existing plan takes a thousandth of the time.
      expect(later[0]).toBeLessThan(first / 2);
    }
  }, 240_000);
}
