import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver, Session } from 'neo4j-driver';
import { type Neo4jSettings, openDriver } from './connect.js';
import { isTransient } from './fault.js';
import { createLanes, type Lanes } from './lanes.js';

/** A driver and its lanes. Slots that a hanging driver never frees are dropped with it. */
export interface Channel {
  readonly driver: Driver;
  readonly lanes: Lanes;
  /** Aborted when the channel is given up; a closed driver does not reject its calls. */
  readonly lost: AbortSignal;
  /**
   * Runs work that only reads on a session, and again where it fails for the moment. `onClosing`
   * receives a promise that settles when the database has confirmed that the session is over.
   */
  use<Value>(
    ended: AbortSignal,
    work: (session: Session) => Promise<Value>,
    onClosing?: (closing: Promise<unknown>) => void,
  ): Promise<Value>;
  /** Drops connections that may hang for ever, and ends the calls that use them. */
  giveUp(reason: unknown): void;
}

const RETRY_DELAYS_MS = [20, 100] as const;

/** Opens a channel; nothing is connected until it is used. */
export function openChannel(settings: Neo4jSettings, callMs: number): Channel {
  const { database = 'neo4j' } = settings;
  const driver = openDriver(settings);
  const lost = new AbortController();
  // Every call listens.
  setMaxListeners(0, lost.signal);

  async function attempt<Value>(
    ended: AbortSignal,
    work: (session: Session) => Promise<Value>,
    onClosing: (closing: Promise<unknown>) => void,
  ): Promise<Value> {
    ended.throwIfAborted();
    const session = driver.session({ database, defaultAccessMode: 'READ' });
    // A live server stops what still runs. A frozen one never confirms, so nothing awaits this here.
    const close = (): void => onClosing(session.close().catch(() => {}));
    ended.addEventListener('abort', close, { once: true });
    try {
      return await work(session);
    } finally {
      ended.removeEventListener('abort', close);
      if (!ended.aborted) close();
    }
  }

  return Object.freeze({
    driver,
    lanes: createLanes(callMs),
    lost: lost.signal,
    use: async (ended, work, onClosing = () => {}) => {
      for (const delay of RETRY_DELAYS_MS) {
        try {
          return await attempt(ended, work, onClosing);
        } catch (error) {
          if (ended.aborted || !isTransient(error)) throw error;
          await sleep(delay);
        }
      }
      return attempt(ended, work, onClosing);
    },
    giveUp(reason) {
      lost.abort(reason);
      driver.close().catch(() => {});
    },
  } satisfies Channel);
}
