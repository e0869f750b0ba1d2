import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver, Session } from 'neo4j-driver';
import { type Neo4jSettings, openDriver } from './connect.js';
import { isPassing } from './fault.js';
import { createLanes, type Lanes } from './lanes.js';

/** A driver, and the lanes to it: places that a lost driver has not given back are lost with it. */
export interface Link {
  readonly driver: Driver;
  readonly lanes: Lanes;
  /** Fires when it is given up, with what its calls are told: a driver that is closed tells them nothing. */
  readonly lost: AbortSignal;
  /**
   * Lets work use a session, more than once where it fails for the moment; it is to change nothing.
   * `onClosing` is given what settles when the database has confirmed that a session is over.
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

/** Nothing is connected yet. */
export function openLink(settings: Neo4jSettings, callMs: number): Link {
  const { database = 'neo4j' } = settings;
  const driver = openDriver(settings);
  const lost = new AbortController();
  // All calls listen.
  setMaxListeners(0, lost.signal);

  async function attempt<Value>(
    ended: AbortSignal,
    work: (session: Session) => Promise<Value>,
    onClosing: (closing: Promise<unknown>) => void,
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

  return Object.freeze({
    driver,
    lanes: createLanes(callMs),
    lost: lost.signal,
    use: async (ended, work, onClosing = () => {}) => {
      for (const delay of RETRY_DELAYS_MS) {
        try {
          return await attempt(ended, work, onClosing);
        } catch (error) {
          if (ended.aborted || !isPassing(error)) throw error;
          await sleep(delay);
        }
      }
      return attempt(ended, work, onClosing);
    },
    giveUp(reason) {
      lost.abort(reason);
      driver.close().catch(() => {});
    },
  } satisfies Link);
}
