import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver, Session } from 'neo4j-driver';
import { bounded } from './bounded.js';
import { type Channel, openChannel } from './channel.js';
import { createCircuitBreaker } from './circuit-breaker.js';
import type { Neo4jSettings } from './connect.js';
import { notReady, tooLong, translateFault, unavailable } from './fault.js';
import { isAnswer, isAnswering, type Outage, readOutage, SilentDatabaseError } from './outage.js';
import { probeSocket } from './probe-socket.js';
import { type Ask, createOneGraphReader } from './read-one-graph.js';

export interface DatabaseOptions extends Neo4jSettings, DatabaseEvents {
  /** How long a call waits at most, whatever the database does. */
  readonly timeoutMs?: number;
}

export interface DatabaseEvents {
  /** Called once for each outage. */
  readonly onOutage?: ((outage: Outage) => void) | undefined;
  /** Called when the database is back, with the length of the outage in milliseconds. */
  readonly onReturn?: ((ms: number) => void) | undefined;
}

/** Reads from a database: within a timeout, and while the database is down not at all. */
export interface Database {
  /** The time limit that the database puts on a statement. */
  readonly statementMs: number;
  /** Runs work that asks guarded statements, again if need be until all answers are of one graph. */
  read<Answer>(
    work: (ask: Ask, graph: number) => Promise<Answer>,
    bounds?: CallBounds,
  ): Promise<Answer>;
  /** Runs work on a session, within the same bounds. */
  use<Value>(work: (session: Session) => Promise<Value>, bounds?: CallBounds): Promise<Value>;
  /** The number of the graph that was last read. */
  graph(): number | undefined;
  /** Rejects, saying why, unless the database answers. */
  check(): Promise<void>;
  /** The driver, for work that takes longer than a call may. */
  driver(): Driver;
  close(): Promise<void>;
}

interface CallBounds {
  readonly signal?: AbortSignal | undefined;
  /** The predicted work, which decides the lane to wait in; upkeep has none and does not wait. */
  readonly work?: number;
}

interface Call {
  readonly used: Channel;
  /** When it must have ended. */
  readonly end: number;
  readonly signal: AbortSignal | undefined;
}

const TIMEOUT_MS = 5_000;
/** How much earlier than a call the database ends its statement, so that it can report that. */
const GRACE_MS = 250;
const PROBE_MS = 1_500;
const SOCKET_MS = 1_000;
/**
 * A slot is held until the database confirms that the session is over, or this long. Planning cannot be
 * interrupted, but whatever is accepted is planned within a second, so only a frozen database takes so
 * long; and a slot that is freed earlier would add to what it still works on.
 */
const HOLD_MS = 30_000;

export function openDatabase(options: DatabaseOptions): Database {
  const { timeoutMs = TIMEOUT_MS, uri } = options;
  const statementMs = Math.max(1, timeoutMs - GRACE_MS);
  const reader = createOneGraphReader(statementMs);
  let channel = openChannel(options, timeoutMs);
  /** When the database last answered. */
  let heardAt = 0;

  const breaker = createCircuitBreaker(probe, {
    onOpen(outage) {
      channel.lanes.close(unavailable(outage.retryMs, outage.cause));
      if (!isAnswering(outage)) renewChannel(outage);
      options.onOutage?.(outage);
    },
    onClose: (ms) => options.onReturn?.(ms),
  });

  function renewChannel({ retryMs, cause }: Outage): void {
    const before = channel;
    channel = openChannel(options, timeoutMs);
    before.giveUp(unavailable(retryMs, cause));
  }

  async function probe(): Promise<Outage | undefined> {
    const known = breaker.outage();
    if (known?.kind === 'silent') {
      if (!(await probeSocket(uri, SOCKET_MS))) return known;
      renewChannel(known);
    }
    const startedAt = performance.now();
    const failure = await failureWithin(PROBE_MS);
    if (failure === undefined) return undefined;
    const isSilent = failure instanceof SilentDatabaseError;
    if (isSilent && known === undefined) return confirm(failure, startedAt);
    return readOutage(failure) ?? known;
  }

  /** A busy database may miss a probe; it is up if it answers other calls, or the probe in the end. */
  async function confirm(silence: unknown, since: number): Promise<Outage | undefined> {
    if (heardAt > since) return undefined;
    const failure = (await probeSocket(uri, SOCKET_MS)) ? await failureWithin(timeoutMs) : silence;
    return failure === undefined || heardAt > since ? undefined : readOutage(failure);
  }

  /** The error that keeps the database from answering a trivial statement in time. */
  function failureWithin(ms: number): Promise<unknown> {
    return bounded(ms, [], (ended) => channel.use(ended, answerAnything)).then(
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
    breaker.assertClosed();
    const end = performance.now() + timeoutMs;
    const used = channel;
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

  /** Translates an error for the caller; opens the circuit breaker where it reveals an outage. */
  async function explain(error: unknown, { used, end, signal }: Call): Promise<unknown> {
    if (signal?.aborted === true || error instanceof SilentDatabaseError) void breaker.suspect();
    if (signal?.aborted === true) return signal.reason;
    if (error instanceof SilentDatabaseError) return tooLong(timeoutMs, error);
    const read = readOutage(error);
    const outage = read?.isProven === false ? await verify(read, end) : read;
    // A late failure on a driver that was given up says nothing about its successor.
    if (outage?.isProven === true && used === channel) breaker.open(outage);
    if (outage !== undefined) return unavailable(outage.retryMs, error);
    if (isAnswer(error)) heardAt = performance.now();
    return translateFault(error, timeoutMs);
  }

  /** What a probe finds; one that outlasts the call counts as an outage. */
  function verify(suspected: Outage, end: number): Promise<Outage | undefined> {
    const ms = Math.max(PROBE_MS, end - performance.now());
    return bounded(ms, [], () => breaker.suspect()).catch(() => suspected);
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
    driver: () => channel.driver,
    async close() {
      breaker.stop();
      channel.lanes.close(unavailable(0, undefined));
      await Promise.race([channel.driver.close(), sleep(PROBE_MS, undefined, { ref: false })]);
    },
  };
}

/** Frees a slot when all sessions are over. */
function leaveAfter(closings: readonly Promise<unknown>[], leave: () => void): void {
  const timer = setTimeout(leave, HOLD_MS).unref();
  void Promise.all(closings).then(() => {
    clearTimeout(timer);
    leave();
  });
}
