import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { importGraph } from '../../src/store/neo4j/import/import-graph.js';
import { isImporting, readCount } from '../../src/store/neo4j/import/import-state.js';
import {
  BEGIN,
  COMMIT,
  END,
  type HeldImport,
  holdImport,
  LOCK,
  says,
  type WatchedImport,
  watchImport,
} from './hold-import.js';
import { generation, pollGenerations } from './poll-generations.js';
import { facts, planOf, withProperties } from './small-plan.js';
import { describeNeo4j } from './start-neo4j.js';

const SLOW_MS = 120_000;
/** Roughly how many messages an import sends. */
const STEPS = 16;
const IMPORTS = 8;
const FILMS = 200;
const ROUNDS = 3;

describeNeo4j('imports at once', (database) => {
  const planWith = (minutes: number) =>
    planOf(withProperties(facts, 'film/ballerina', { runtimeMinutes: minutes }));
  const run = (plan = planWith(0)) =>
    importGraph(database().driver, plan, { database: database().settings.database });
  const opened: WatchedImport[] = [];
  beforeAll(() => database().empty());

  async function hold(minutes: number): Promise<HeldImport> {
    const held = await holdImport(database().settings, planWith(minutes));
    opened.push(held);
    return held;
  }
  afterEach(() => {
    for (const { close } of opened.splice(0)) close();
  });

  async function look<Value>(at: (session: ReturnType<typeof open>) => Promise<Value>) {
    const session = open();
    return at(session).finally(() => session.close());
  }
  const open = () => database().driver.session();
  const isOdd = async () => (await look(readCount)) % 2 === 1;
  const untilNobodyImports = async () => {
    while (await look(isImporting)) await sleep(20);
  };
  const minutes = async () => {
    const { records } = await database().driver.executeQuery(
      'MATCH (f:Film) RETURN f.runtimeMinutes AS minutes',
    );
    return records.map((record) => record.get('minutes'));
  };

  it(
    'begin with an empty database',
    async () => {
      const done = await Promise.all(Array.from({ length: 8 }, (_, i) => run(planWith(200 + i))));
      expect(done.map(({ created }) => created).filter((created) => created > 0)).toHaveLength(1);
      expect(await isOdd()).toBe(false);
      const nodes = await look((session) =>
        session.run('MATCH (n:ImportLock|ImportState) RETURN labels(n)[0] AS label ORDER BY label'),
      );
      expect(nodes.records.map((record) => record.get('label'))).toEqual([
        'ImportLock',
        'ImportState',
      ]);
    },
    SLOW_MS,
  );

  it(
    'count a commit as over once, even if two say so at the same time',
    async () => {
      const first = await hold(1);
      const itsEnd = await first.until(END);
      const second = await hold(2);
      const settling = await second.until(END);
      const committing = second.until(COMMIT);
      const session = open();
      const other = session.beginTransaction();
      await other.run('MATCH (state:ImportState) SET state.held = true');
      itsEnd.forward();
      settling.forward();
      await look(async (watcher) => {
        const blocked = `SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked'
RETURN count(*) AS transactions`;
        while ((await watcher.run(blocked)).records[0]?.get('transactions') < 2) await sleep(20);
      });
      await other.rollback();
      await session.close();
      const commit = await committing;
      expect(await isOdd()).toBe(true);
      commit.forward();
      expect(await Promise.all([first.ended, second.ended])).toEqual([true, true]);
      expect(await isOdd()).toBe(false);
      expect(await minutes()).toEqual([2]);
    },
    SLOW_MS,
  );

  it(
    'end the count of their own commit alone, however late',
    async () => {
      const first = await hold(3);
      const itsEnd = await first.until(END);
      const second = await hold(4);
      const commit = await second.until(COMMIT);
      itsEnd.forward();
      expect(await first.ended).toBe(true);
      expect(await isOdd()).toBe(true);
      commit.forward();
      expect(await second.ended).toBe(true);
      expect(await isOdd()).toBe(false);
    },
    SLOW_MS,
  );

  /**
   * Holds an import before it sends `what`, takes its lock away, and forwards that message only while
   * another import commits, whose commit must not be considered over.
   */
  async function sendLate(what: RegExp, [first, second]: readonly [number, number]): Promise<void> {
    const late = await hold(first);
    const lock = await late.until(LOCK);
    const sending = late.until(what);
    lock.forward();
    const sent = await sending;
    lock.end();
    const other = await hold(second);
    const commit = await other.until(COMMIT);
    sent.forward();
    expect(await late.ended).toBe(false);
    expect(await isOdd()).toBe(true);
    commit.forward();
    expect(await other.ended).toBe(true);
  }

  it(
    'are not disturbed by one that has lost the lock and settles what it has seen',
    async () => {
      const killed = await hold(5);
      (await killed.until(COMMIT)).end();
      expect(await killed.ended).toBe(false);
      await untilNobodyImports();
      expect(await isOdd()).toBe(true);
      await sendLate(END, [6, 7]);
      expect(await isOdd()).toBe(false);
      expect(await minutes()).toEqual([7]);
    },
    SLOW_MS,
  );

  it(
    'are not disturbed by one that has lost the lock and begins to commit',
    async () => {
      await sendLate(BEGIN, [8, 9]);
      await run();
      expect(await isOdd()).toBe(false);
      expect(await minutes()).toEqual([0]);
    },
    SLOW_MS,
  );

  it(
    'are not considered over when the answer to their commit is lost',
    async () => {
      const lost = await hold(10);
      const commit = await lost.until(COMMIT);
      commit.endForClient();
      expect(await lost.ended).toBe(false);
      expect(await isOdd()).toBe(true);
      commit.forward();
      await untilNobodyImports();
      expect(await minutes()).toEqual([10]);
      await run();
      expect(await isOdd()).toBe(false);
    },
    SLOW_MS,
  );

  it(
    'never reuse a count, even after the database was emptied',
    async () => {
      const before = await look(readCount);
      await database().driver.executeQuery('MATCH (n:ImportState) DELETE n');
      await run(planWith(11));
      expect(await look(readCount)).toBeGreaterThan(before);
      expect(await isOdd()).toBe(false);
    },
    SLOW_MS,
  );

  it(
    'count while they commit, whatever their order and whichever is killed',
    async () => {
      const pace = fc.record({
        delays: fc.array(fc.nat(40), { minLength: STEPS, maxLength: STEPS }),
        killedAt: fc.option(fc.nat(STEPS - 1)),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(pace, { minLength: 3, maxLength: 4 }), async (paces) => {
          const odd: boolean[] = [];
          const imports = paces.map(async ({ delays, killedAt }, i) => {
            let step = -1;
            const watched = await watchImport(
              database().settings,
              planWith(100 + i),
              async (flush) => {
                step += 1;
                if (says(COMMIT, flush)) odd.push(await isOdd());
                await sleep(delays[step] ?? 0);
                if (says(COMMIT, flush)) odd.push(await isOdd());
                if (step === killedAt) flush.end();
              },
            );
            opened.push(watched);
            return watched.ended;
          });
          await Promise.all(imports);
          expect(odd).not.toContain(false);
          await run();
          expect(await isOdd()).toBe(false);
        }),
        { numRuns: 4 },
      );
    },
    SLOW_MS,
  );

  it(
    'are seen one by one by readers, and are all counted',
    async () => {
      const plans = Array.from({ length: IMPORTS }, (_, i) => generation(i + 1, FILMS));
      await run(plans[0]);
      const { seen, end } = pollGenerations(database().settings);
      for (let round = 0; round < ROUNDS; round += 1) {
        await Promise.all(plans.map((plan) => run(plan)));
        expect(await isOdd()).toBe(false);
      }
      await end();
      expect(plans.map((_, i) => String(i + 1))).toEqual(expect.arrayContaining([...seen.keys()]));
    },
    SLOW_MS,
  );
});
