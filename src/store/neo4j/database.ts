import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver, Session } from 'neo4j-driver';
import { bounded } from './bounded.js';
import { createBreaker } from './breaker.js';
import { type Neo4jSettings, openDriver } from './connect.js';
import { isPassing, notReady, tooLong, translateFault, unavailable } from './fault.js';
import { knock } from './knock.js';
import { createLanes, type Lanes } from './lanes.js';
import { isAnswer, isAnswering, type Outage, readOutage, SilentDatabaseError } from './outage.js';
import { type Ask, createOneGraphReader } from './read-one-graph.js';

export interface DatabaseOptions extends Neo4jSettings, DatabaseEvents {
  /** The longest that a call waits, whatever the database does. */
  readonly timeoutMs?: number;
}

export interface DatabaseEvents {
  /** Called once for each outage, when it is found. */
  readonly onOutage?: ((outage: Outage) => void) | undefined;
  /** Called whenever the database was away, for so many milliseconds, and is back. */
  readonly onReturn?: ((ms: number) => void) | undefined;
}

/** Reads from a database; never waits longer than it may, and not at all while that is away. */
export interface Database {
  /** How long the database lets a statement run. */
  readonly statementMs: number;
  /** Lets work ask guarded statements, until all it was answered is of the graph of one number. */
  read<Answer>(
    work: (ask: Ask, graph: number) => Promise<Answer>,
    bounds?: CallBounds,
  ): Promise<Answer>;
  /** Lets work use a session, within the same bounds. */
  use<Value>(work: (session: Session) => Promise<Value>, bounds?: CallBounds): Promise<Value>;
  /** The number of the graph that was last read. */
  graph(): number | undefined;
  /** Rejects, saying why, unless the database answers. */
  check(): Promise<void>;
  /** The driver, for what lasts longer than a call. */
  driver(): Driver;
  close(): Promise<void>;
}

export interface CallBounds {
  readonly signal?: AbortSignal | undefined;
  /** Its predicted work, by which it waits for its turn; upkeep has none and waits for nobody. */
  readonly work?: number;
}

/** A driver, and the lanes to it: places that a lost driver has not given back are lost with it. */
interface Link {
  readonly driver: Driver;
  readonly lanes: Lanes;
}

const TIMEOUT_MS = 5_000;
/** The database ends a statement this much earlier than we would, and can say so. */
const GRACE_MS = 250;
const PROBE_MS = 1_500;
const RETRY_DELAYS_MS = [20, 100] as const;
/** A place is held until the database confirms that a session is over, but no longer than this. */
const HOLD_MS = 30_000;

export function openDatabase(options: DatabaseOptions): Database {
  const { timeoutMs = TIMEOUT_MS, database = 'neo4j' } = options;
  const statementMs = Math.max(1, timeoutMs - GRACE_MS);
  const reader = createOneGraphReader(statementMs);
  const open = (): Link =>
    Object.freeze({ driver: openDriver(options), lanes: createLanes(timeoutMs) });
  let link = open();
  /** When the database was last heard of. */
  let heardAt = 0;

  const breaker = createBreaker(probe, {
    onOpen(outage) {
      link.lanes.close(unavailable(outage.retryMs, outage.cause));
      if (!isAnswering(outage)) renewLink();
      options.onOutage?.(outage);
    },
    onClose: (ms) => options.onReturn?.(ms),
  });

  async function probe(): Promise<Outage | undefined> {
    const known = breaker.outage();
    if (known?.kind === 'silent') {
      if (!(await knock(options.uri, PROBE_MS))) return known;
      renewLink();
    }
    const startedAt = performance.now();
    try {
      await bounded(PROBE_MS, undefined, (ended) =>
        retried(ended, () => withSession(link, ended, answerAnything)),
      );
      return undefined;
    } catch (error) {
      // Who is too busy to answer a probe is there, as others hear.
      if (error instanceof SilentDatabaseError && heardAt > startedAt) return undefined;
      return readOutage(error) ?? known;
    }
  }

  const answerAnything = (session: Session) =>
    session.run('RETURN 1', {}, { timeout: statementMs });

  /** Drops connections that may hang for ever; what is still running on them fails by itself. */
  function renewLink(): void {
    link.driver.close().catch(() => {});
    link = open();
  }

  /** `onClosing` is given what settles when the database has confirmed that the session is over. */
  async function withSession<Value>(
    { driver }: Link,
    ended: AbortSignal,
    work: (session: Session) => Promise<Value>,
    onClosing: (closing: Promise<unknown>) => void = () => {},
  ): Promise<Value> {
    ended.throwIfAborted();
    const session = driver.session({ database, defaultAccessMode: 'READ' });
    // A live server stops what still runs; a frozen one never confirms, so nobody waits for it.
    const close = (): void => onClosing(session.close().catch(() => {}));
    ended.addEventListener('abort', close, { once: true });
    try {
      return await work(session);
    } finally {
      ended.removeEventListener('abort', close);
      if (!ended.aborted) close();
    }
  }

  async function guarded<Value>(
    work: (session: Session) => Promise<Value>,
    { signal, work: weight }: CallBounds = {},
  ): Promise<Value> {
    signal?.throwIfAborted();
    breaker.pass();
    const end = performance.now() + timeoutMs;
    const used = link;
    const leave = weight === undefined ? undefined : await used.lanes.enter(weight, signal);
    const closings: Promise<unknown>[] = [];
    try {
      const value = await bounded(end - performance.now(), signal, (ended) =>
        retried(ended, () => withSession(used, ended, work, (closing) => closings.push(closing))),
      );
      heardAt = performance.now();
      return value;
    } catch (error) {
      throw await explain(error, used, signal);
    } finally {
      if (leave !== undefined) leaveAfter(closings, leave);
    }
  }

  /** The error as the caller is to see it; opens the breaker where it tells of an outage. */
  async function explain(
    error: unknown,
    used: Link,
    signal: AbortSignal | undefined,
  ): Promise<unknown> {
    if (signal?.aborted === true || error instanceof SilentDatabaseError) void breaker.doubt();
    if (signal?.aborted === true) return signal.reason;
    if (error instanceof SilentDatabaseError) return tooLong(timeoutMs, error);
    const outage = await confirm(readOutage(error), used);
    if (outage !== undefined) return unavailable(outage.retryMs, error);
    if (isAnswer(error)) heardAt = performance.now();
    return translateFault(error, timeoutMs);
  }

  async function confirm(found: Outage | undefined, used: Link): Promise<Outage | undefined> {
    if (found?.isProven === false) return breaker.doubt();
    // What fails late on a driver that has been dropped says nothing of the one after it.
    if (found !== undefined && used === link) breaker.open(found);
    return found;
  }

  return {
    statementMs,
    read: (work, bounds) => guarded((session) => reader.read(session, work), bounds),
    use: guarded,
    graph: reader.graph,
    async check() {
      try {
        if (breaker.outage() === undefined) await guarded(answerAnything);
      } catch (error) {
        if (breaker.outage() === undefined) throw error;
      }
      const outage = breaker.outage();
      if (outage !== undefined) throw notReady(outage);
    },
    driver: () => link.driver,
    async close() {
      breaker.stop();
      link.lanes.close(unavailable(0, undefined));
      await Promise.race([link.driver.close(), sleep(PROBE_MS, undefined, { ref: false })]);
    },
  };
}

/** Gives a place back when all sessions are over. */
function leaveAfter(closings: readonly Promise<unknown>[], leave: () => void): void {
  const timer = setTimeout(leave, HOLD_MS).unref();
  void Promise.all(closings).then(() => {
    clearTimeout(timer);
    leave();
  });
}

/** Reads change nothing, so that they may be made again, a few times and soon. */
async function retried<Value>(ended: AbortSignal, attempt: () => Promise<Value>): Promise<Value> {
  for (const delay of RETRY_DELAYS_MS) {
    try {
      return await attempt();
    } catch (error) {
      if (ended.aborted || !isPassing(error)) throw error;
      await sleep(delay);
    }
  }
  return attempt();
}
