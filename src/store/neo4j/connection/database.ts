import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver, Session } from 'neo4j-driver';
import { bounded } from './bounded.js';
import { createBreaker } from './breaker.js';
import type { Neo4jSettings } from './connect.js';
import { notReady, tooLong, translateFault, unavailable } from './fault.js';
import { knock } from './knock.js';
import { type Link, openLink } from './link.js';
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

interface Call {
  readonly used: Link;
  /** When it has to have ended. */
  readonly end: number;
  readonly signal: AbortSignal | undefined;
}

const TIMEOUT_MS = 5_000;
/** The database ends a statement this much earlier than we would, and can say so. */
const GRACE_MS = 250;
const PROBE_MS = 1_500;
const KNOCK_MS = 1_000;
/** A place is held until the database confirms that a session is over, but no longer than this. */
const HOLD_MS = 30_000;

export function openDatabase(options: DatabaseOptions): Database {
  const { timeoutMs = TIMEOUT_MS, uri } = options;
  const statementMs = Math.max(1, timeoutMs - GRACE_MS);
  const reader = createOneGraphReader(statementMs);
  let link = openLink(options, timeoutMs);
  /** When the database was last heard of. */
  let heardAt = 0;

  const breaker = createBreaker(probe, {
    onOpen(outage) {
      link.lanes.close(unavailable(outage.retryMs, outage.cause));
      if (!isAnswering(outage)) renewLink(outage);
      options.onOutage?.(outage);
    },
    onClose: (ms) => options.onReturn?.(ms),
  });

  function renewLink({ retryMs, cause }: Outage): void {
    const before = link;
    link = openLink(options, timeoutMs);
    before.giveUp(unavailable(retryMs, cause));
  }

  async function probe(): Promise<Outage | undefined> {
    const known = breaker.outage();
    if (known?.kind === 'silent') {
      if (!(await knock(uri, KNOCK_MS))) return known;
      renewLink(known);
    }
    const startedAt = performance.now();
    const failure = await failureWithin(PROBE_MS);
    if (failure === undefined) return undefined;
    const isSilent = failure instanceof SilentDatabaseError;
    if (isSilent && known === undefined) return confirm(failure, startedAt);
    return readOutage(failure) ?? known;
  }

  /** Who is too busy to answer a probe at once is there, as others hear, or answers it in the end. */
  async function confirm(silence: unknown, since: number): Promise<Outage | undefined> {
    if (heardAt > since) return undefined;
    const failure = (await knock(uri, KNOCK_MS)) ? await failureWithin(timeoutMs) : silence;
    return failure === undefined || heardAt > since ? undefined : readOutage(failure);
  }

  /** What keeps the database from answering anything in time. */
  function failureWithin(ms: number): Promise<unknown> {
    return bounded(ms, [], (ended) => link.use(ended, answerAnything)).then(
      () => undefined,
      (error: unknown) => error,
    );
  }

  const answerAnything = (session: Session) =>
    session.run('RETURN 1', {}, { timeout: statementMs });

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
      const signals = signal === undefined ? [used.lost] : [signal, used.lost];
      const value = await bounded(end - performance.now(), signals, (ended) =>
        used.use(ended, work, (closing) => closings.push(closing)),
      ).finally(() => leave !== undefined && leaveAfter(closings, leave));
      heardAt = performance.now();
      return value;
    } catch (error) {
      throw await explain(error, { used, end, signal });
    }
  }

  /** The error as the caller is to see it; opens the breaker where it tells of an outage. */
  async function explain(error: unknown, { used, end, signal }: Call): Promise<unknown> {
    if (signal?.aborted === true || error instanceof SilentDatabaseError) void breaker.doubt();
    if (signal?.aborted === true) return signal.reason;
    if (error instanceof SilentDatabaseError) return tooLong(timeoutMs, error);
    const told = readOutage(error);
    const outage = told?.isProven === false ? await settle(told, end) : told;
    // What fails late on a driver that has been dropped says nothing of the one after it.
    if (outage?.isProven === true && used === link) breaker.open(outage);
    if (outage !== undefined) return unavailable(outage.retryMs, error);
    if (isAnswer(error)) heardAt = performance.now();
    return translateFault(error, timeoutMs);
  }

  /** What a probe finds; where it takes longer than the call may, that is not there in time either. */
  function settle(told: Outage, end: number): Promise<Outage | undefined> {
    const ms = Math.max(PROBE_MS, end - performance.now());
    return bounded(ms, [], () => breaker.doubt()).catch(() => told);
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
