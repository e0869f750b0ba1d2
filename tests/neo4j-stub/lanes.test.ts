import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { ThroughlineError } from '../../src/errors.js';
import { POOL_SIZE } from '../../src/store/neo4j/connection/connect.js';
import { type Database, openDatabase } from '../../src/store/neo4j/connection/database.js';
import {
  createLane,
  HEAVY_WORK,
  type Leave,
  NARROW,
  tooBusy,
  WIDE,
} from '../../src/store/neo4j/connection/lanes.js';
import { type BoltStub, openBoltStub } from './open-bolt-stub.js';

const TIMEOUT_MS = 2_000;
const HEAVY = HEAVY_WORK + 1;

describe('A lane', () => {
  type Step = { readonly kind: 'enter' | 'leave' | 'abort'; readonly which: number };
  const step: fc.Arbitrary<Step> = fc.record({
    kind: fc.constantFrom('enter', 'enter', 'leave', 'abort'),
    which: fc.nat(20),
  });

  it('admits callers in order of arrival, as many as it has slots for, and none that have gone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          slots: fc.integer({ min: 1, max: 4 }),
          queue: fc.nat(4),
          patience: fc.constant(1),
        }),
        fc.array(step, { maxLength: 60 }),
        async (size, steps) => {
          const lane = createLane(size, 60_000);
          const inside: { id: number; leave: Leave }[] = [];
          const waiting: { id: number; controller: AbortController }[] = [];
          const refused: unknown[] = [];
          let aborted = 0;
          for (const [id, { kind, which }] of steps.entries()) {
            if (kind === 'enter') {
              const controller = new AbortController();
              const entry = { id, controller };
              const isRoom = inside.length < size.slots || waiting.length < size.queue;
              if (isRoom) waiting.push(entry);
              lane.enter(controller.signal).then(
                (leave) => {
                  // In the order of arrival.
                  expect(waiting.shift()).toBe(entry);
                  inside.push({ id, leave });
                },
                (reason: unknown) => refused.push(reason),
              );
              if (!isRoom) aborted += 1;
            } else if (kind === 'leave') {
              const [gone] = inside.splice(which % Math.max(1, inside.length), 1);
              gone?.leave();
              gone?.leave();
            } else {
              const [gone] = waiting.splice(which % Math.max(1, waiting.length), 1);
              gone?.controller.abort(new RangeError('gone'));
              if (gone !== undefined) aborted += 1;
            }
            await new Promise(setImmediate);
            expect(inside.length).toBeLessThanOrEqual(size.slots);
            expect(waiting.length === 0 || inside.length === size.slots).toBe(true);
            expect(refused).toHaveLength(aborted);
          }
          lane.close(new RangeError('closed'));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('refuses callers that have waited too long, and all that wait when it closes', async () => {
    const lane = createLane({ slots: 1, queue: 5, patience: 0.5 }, 100);
    await lane.enter();
    await expect(lane.enter()).rejects.toEqual(tooBusy());
    const waiting = lane.enter();
    lane.close(new RangeError('closed'));
    await expect(waiting).rejects.toThrow(RangeError);
  });
});

it('The lanes leave connections for probes, checks, warm-up and imports', () => {
  expect(WIDE.slots + NARROW.slots).toBeLessThanOrEqual(POOL_SIZE - 8);
});

describe('A database under load', () => {
  let stub: BoltStub;
  let database: Database;
  const outages: unknown[] = [];
  /** The most statements of a kind that have run at once. */
  const most = new Map<string, number>();

  beforeAll(async () => {
    stub = await openBoltStub({
      async run(text, reset) {
        const now = stub.running.filter((other) => other === text).length;
        most.set(text, Math.max(now, most.get(text) ?? 0));
        if (text === 'SLOW')
          await sleep(TIMEOUT_MS / 4, undefined, { signal: reset }).catch(() => {});
        if (text === 'DEAF') await sleep(TIMEOUT_MS);
        return reset.aborted ? 'Neo.ClientError.Transaction.Terminated' : undefined;
      },
    });
  });
  afterAll(() => stub.close());
  beforeEach(() => {
    most.clear();
    outages.length = 0;
    database = openDatabase({
      uri: stub.uri,
      timeoutMs: TIMEOUT_MS,
      onOutage: (outage) => outages.push(outage),
    });
  });
  afterEach(() => database.close());

  /** `answered`, or the code of the error. */
  async function ask(text: string, work: number, signal?: AbortSignal): Promise<string> {
    try {
      await database.use((session) => session.run(text), { work, signal });
      return 'answered';
    } catch (error) {
      return error instanceof ThroughlineError ? error.code : String(error);
    }
  }
  const times = (count: number, work: () => Promise<string>): Promise<string[]> =>
    Promise.all(Array.from({ length: count }, work));
  /** Fills all places, and aborts the calls once all of them run. */
  async function askAndGo(text: string): Promise<readonly string[]> {
    const controllers = Array.from({ length: WIDE.slots }, () => new AbortController());
    const asked = Promise.all(controllers.map(({ signal }) => ask(text, 0, signal)));
    while (stub.running.length < WIDE.slots) await sleep(10);
    for (const controller of controllers) controller.abort(new RangeError('gone'));
    return asked;
  }
  function count(outcomes: readonly string[]): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
    return counts;
  }

  it('answers every cheap operation beside 150 heavy ones, two of which run at a time', async () => {
    const heavy = times(150, () => ask('SLOW', HEAVY));
    const cheap: string[] = [];
    for (let round = 0; round < 20; round++) {
      cheap.push(...(await times(15, () => ask('CHEAP', 0))));
      await sleep(20);
    }
    expect(count(cheap)).toEqual({ answered: 300 });
    const { answered, TOO_MANY_REQUESTS, ...others } = count(await heavy);
    expect(others).toEqual({});
    expect(answered).toBeGreaterThanOrEqual(NARROW.slots);
    expect(TOO_MANY_REQUESTS).toBeGreaterThan(100);
    expect(most.get('SLOW')).toBe(NARROW.slots);
    await expect(database.check()).resolves.toBeUndefined();
    expect(outages).toEqual([]);
  });

  it('refuses operations that have waited too long, which is no outage', async () => {
    // On a busy machine connections take longer to open than statements to run.
    await times(WIDE.slots, () => ask('SLOW', 0));
    const { answered, TOO_MANY_REQUESTS, QUERY_TIMEOUT, ...others } = count(
      await times(400, () => ask('SLOW', 0)),
    );
    expect(others).toEqual({});
    expect(answered).toBeGreaterThanOrEqual(WIDE.slots);
    expect(TOO_MANY_REQUESTS).toBeGreaterThan(0);
    // The last to be admitted may run out of time.
    expect(QUERY_TIMEOUT ?? 0).toBeLessThanOrEqual(WIDE.slots);
    expect(most.get('SLOW')).toBe(WIDE.slots);
    expect(await ask('CHEAP', 0)).toBe('answered');
    await expect(database.check()).resolves.toBeUndefined();
    expect(outages).toEqual([]);
  });

  it('answers its check while operations wait', async () => {
    const slow = times(200, () => ask('SLOW', 0));
    await expect(database.check()).resolves.toBeUndefined();
    await slow;
  });

  it('says when to try again', async () => {
    expect(tooBusy()).toMatchObject({ code: 'TOO_MANY_REQUESTS', details: { retryAfter: 1 } });
  });

  it('never runs an operation whose caller has gone', async () => {
    const slow = times(NARROW.slots, () => ask('SLOW', HEAVY));
    const controller = new AbortController();
    const waiting = ask('GONE', HEAVY, controller.signal);
    await sleep(50);
    controller.abort(new RangeError('gone'));
    expect(await waiting).toBe('RangeError: gone');
    await slow;
    expect(await ask('LAST', HEAVY)).toBe('answered');
    expect(most.get('GONE')).toBeUndefined();
  });

  it('runs no more statements than it has slots, even if one runs on after its call has ended', async () => {
    expect(new Set(await askAndGo('DEAF'))).toEqual(new Set(['RangeError: gone']));
    expect(new Set(await times(10, () => ask('DEAF', 0)))).toEqual(new Set(['TOO_MANY_REQUESTS']));
    expect(most.get('DEAF')).toBe(WIDE.slots);
  });

  it('frees the slots of statements that ended with their calls', async () => {
    for (let round = 0; round < 3; round++) await askAndGo('SLOW');
    expect(await ask('CHEAP', 0)).toBe('answered');
  });
});

it('A database that answers others but accepts no new connection is busy, not away', async () => {
  let isFirst = true;
  const stub = await openBoltStub({ accepts: () => isFirst });
  const outages: unknown[] = [];
  const database = openDatabase({ uri: stub.uri, onOutage: (outage) => outages.push(outage) });
  const errors: unknown[] = [];
  let answered = 0;
  async function ask(): Promise<void> {
    try {
      await database.use((session) => session.run('CHEAP'), { work: 0 });
      answered += 1;
    } catch (error) {
      errors.push(error);
    }
  }
  await ask();
  isFirst = false;
  const both = Promise.all([ask(), ask()]);
  while (answered < 2) await sleep(10);
  while (errors.length === 0) {
    await ask();
    await sleep(20);
  }
  await both;
  expect(answered).toBeGreaterThan(10);
  expect(errors[0]).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  expect(outages).toEqual([]);
  await database.close();
  stub.close();
});
