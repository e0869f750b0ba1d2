import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver, Session } from 'neo4j-driver';
import { type Neo4jSettings, openDriver } from './connect.js';
import {
  isPassing,
  readOutage,
  SilentDatabaseError,
  tooLong,
  translateFault,
  unavailable,
} from './fault.js';
import { createGate } from './gate.js';
import { type Ask, createOneGraphReader } from './read-one-graph.js';

export interface DatabaseOptions extends Neo4jSettings {
  /** The longest that a call waits, whatever the database does. */
  readonly timeoutMs?: number;
}

/** Reads from a database; never waits longer than it may, and not at all while that is away. */
export interface Database {
  /** Lets work ask guarded statements, until all it was answered is of one graph. */
  read<Answer>(work: (ask: Ask) => Promise<Answer>, signal?: AbortSignal): Promise<Answer>;
  /** Lets work use a session, within the same bounds. */
  use<Value>(work: (session: Session) => Promise<Value>, signal?: AbortSignal): Promise<Value>;
  /** Rejects, saying why, unless the database answers. */
  check(): Promise<void>;
  /** The driver, for what lasts longer than a call. */
  driver(): Driver;
  close(): Promise<void>;
}

const TIMEOUT_MS = 5_000;
/** The database ends a statement this much earlier than we would, and can say so. */
const GRACE_MS = 250;
const PROBE_MS = 1_500;
const RETRY_DELAYS_MS = [20, 100] as const;

/** `onReturn` is called whenever the database was away and is back. */
export function openDatabase(options: DatabaseOptions, onReturn = () => {}): Database {
  const { timeoutMs = TIMEOUT_MS, database = 'neo4j' } = options;
  let driver = openDriver(options);
  const statementMs = Math.max(1, timeoutMs - GRACE_MS);
  const readOneGraph = createOneGraphReader(statementMs);
  const gate = createGate(
    () => bounded(PROBE_MS, undefined, (ended) => withSession(ended, probe)),
    { onShut: renewDriver, onOpen: onReturn },
  );

  async function withSession<Value>(
    ended: AbortSignal,
    work: (session: Session) => Promise<Value>,
  ): Promise<Value> {
    const session = driver.session({ database, defaultAccessMode: 'READ' });
    // A live server stops what still runs; a frozen one never confirms, so nobody waits for it.
    const close = (): void => void session.close().catch(() => {});
    ended.addEventListener('abort', close, { once: true });
    try {
      return await work(session);
    } finally {
      ended.removeEventListener('abort', close);
      close();
    }
  }

  const probe = (session: Session) => session.run('RETURN 1', {}, { timeout: statementMs });

  /** Drops connections that may hang for ever; what is still running on them fails by itself. */
  function renewDriver(): void {
    driver.close().catch(() => {});
    driver = openDriver(options);
  }

  async function guarded<Value>(
    signal: AbortSignal | undefined,
    work: (session: Session) => Promise<Value>,
  ): Promise<Value> {
    signal?.throwIfAborted();
    gate.pass();
    try {
      return await bounded(timeoutMs, signal, (ended) =>
        retried(ended, () => withSession(ended, work)),
      );
    } catch (error) {
      if (signal?.aborted === true || error instanceof SilentDatabaseError) gate.doubt();
      if (signal?.aborted === true) throw signal.reason;
      if (error instanceof SilentDatabaseError) throw tooLong(timeoutMs, error);
      const outage = readOutage(error);
      if (outage !== undefined) gate.shut(outage);
      throw translateFault(error, timeoutMs);
    }
  }

  return {
    read: (work, signal) => guarded(signal, (session) => readOneGraph(session, work)),
    use: (work, signal) => guarded(signal, work),
    async check() {
      const outage = gate.outage();
      if (outage !== undefined) throw unavailable(outage.retryMs, outage.cause, outage.reason);
      await guarded(undefined, probe);
    },
    driver: () => driver,
    async close() {
      gate.close();
      await Promise.race([driver.close(), sleep(PROBE_MS, undefined, { ref: false })]);
    },
  };
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

/** Rejects when the time is up or the signal fires, and tells the work so, whether it listens or not. */
function bounded<Value>(
  timeoutMs: number,
  signal: AbortSignal | undefined,
  work: (ended: AbortSignal) => Promise<Value>,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const settle = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    const end = (reason: unknown): void => {
      settle();
      reject(reason);
      controller.abort();
    };
    const abort = (): void => end(signal?.reason);
    const timer = setTimeout(() => {
      end(new SilentDatabaseError(`The database has not answered within ${timeoutMs} ms.`));
    }, timeoutMs);
    signal?.addEventListener('abort', abort, { once: true });
    work(controller.signal).then(resolve, reject).finally(settle);
  });
}
