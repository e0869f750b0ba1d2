import { setTimeout as sleep } from 'node:timers/promises';
import { createNeo4jStore } from '../../src/store/neo4j/index.js';
import { describeNeo4j } from '../neo4j/start-neo4j.js';
import { type BoltTap, openBoltTap } from '../neo4j-stub/open-bolt-tap.js';
import { buildPlan, firstPage, list, nodes, select, totalCount } from '../store/build-plan.js';
import { smallUniverse } from '../store/small-universe.js';

const plans = (['Film', 'Person', 'Character'] as const).map((type) =>
  buildPlan((value) => ({
    warm: list(type, {
      page: firstPage(value(3)),
      fields: [totalCount, nodes(select(type, 'name'))],
    }),
  })),
);

const ROUND_TRIP = ['RUN', 'PULL'];

describeNeo4j('Warming a database up', (database) => {
  let tap: BoltTap;
  let store: ReturnType<typeof createNeo4jStore>;
  beforeEach(async () => {
    const { settings } = database();
    tap = await openBoltTap(settings.uri);
    store = createNeo4jStore({ ...settings, uri: tap.uri, timeoutMs: 60_000 });
    await store.apply(smallUniverse);
    await store.version();
    tap.clear();
  }, 120_000);
  afterEach(async () => {
    await store.close();
    tap.close();
  });

  it('runs each likely statement once, one after the other', async () => {
    store.warm(plans);
    // Pages of no size are refused, once they have been planned.
    const runs = () => tap.sent().filter(([message]) => message !== 'RESET');
    while (runs().length < plans.length) await sleep(20);
    await sleep(500);
    expect(runs()).toEqual(plans.map(() => ROUND_TRIP));
  });

  it('delays no operation', async () => {
    store.warm(plans);
    const [first] = await Promise.all(plans.map((plan) => store.fetch(plan)));
    expect(JSON.stringify(first)).toContain('"totalCount":');
  });

  it('ends when the store is closed', async () => {
    store.warm(plans);
    await store.close();
    tap.clear();
    await sleep(500);
    expect(tap.sent().flat()).not.toContain('RUN');
  });
});
