import { ThroughlineError } from '../../../errors.js';

/**
 * Bulkheads before a database: so many operations are with it at a time, and the others wait outside,
 * where they hold no connection. Heavy ones wait in a narrow lane of their own, so that however many
 * there are, cheap ones pass them in the wide lane.
 */
export interface Lanes {
  /**
   * Waits for a place and resolves with what gives it back. Rejects with the reason of the signal
   * when that fires, and with TOO_MANY_REQUESTS where it would take too long.
   */
  enter(work: number, signal?: AbortSignal): Promise<Leave>;
  /** Sends away whoever waits. */
  close(reason: unknown): void;
}

/** Gives a place back; all calls but the first do nothing. */
export type Leave = () => void;

export interface LaneSize {
  /** Operations that are with the database at a time. */
  readonly places: number;
  /** Operations that may wait for a place. */
  readonly queue: number;
  /** How much of the time of a call may be spent on waiting; the rest is for being answered. */
  readonly patience: number;
}

/** Predicted work above which an operation is heavy. */
export const HEAVY_WORK = 50_000;

/** Heavy operations take a core of the database each; it keeps others for the cheap ones. */
export const NARROW: LaneSize = Object.freeze({ places: 2, queue: 40, patience: 0.5 });
export const WIDE: LaneSize = Object.freeze({ places: 40, queue: 1_000, patience: 0.8 });

/** Lanes for calls each of which may take so long. */
export function createLanes(callMs: number): Lanes {
  const wide = createLane(WIDE, callMs);
  const narrow = createLane(NARROW, callMs);
  return {
    enter: (work, signal) => (work > HEAVY_WORK ? narrow : wide).enter(signal),
    close(reason) {
      wide.close(reason);
      narrow.close(reason);
    },
  };
}

interface Lane {
  enter(signal?: AbortSignal): Promise<Leave>;
  close(reason: unknown): void;
}

interface Waiter {
  admit(): void;
  refuse(reason: unknown): void;
}

export function createLane({ places, queue, patience }: LaneSize, callMs: number): Lane {
  let free = places;
  /** In the order of arrival. */
  const waiting = new Set<Waiter>();

  function leaving(): Leave {
    let isGone = false;
    return () => {
      if (isGone) return;
      isGone = true;
      const [next] = waiting;
      if (next === undefined) free += 1;
      else next.admit();
    };
  }

  function wait(signal?: AbortSignal): Promise<Leave> {
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        waiting.delete(waiter);
        clearTimeout(timer);
        signal?.removeEventListener('abort', abandon);
      };
      const waiter: Waiter = {
        admit() {
          settle();
          resolve(leaving());
        },
        refuse(reason) {
          settle();
          reject(reason);
        },
      };
      const abandon = (): void => waiter.refuse(signal?.reason);
      const timer = setTimeout(() => waiter.refuse(tooBusy()), callMs * patience);
      signal?.addEventListener('abort', abandon, { once: true });
      waiting.add(waiter);
    });
  }

  return {
    async enter(signal) {
      signal?.throwIfAborted();
      if (free > 0) {
        free -= 1;
        return leaving();
      }
      if (waiting.size >= queue) throw tooBusy();
      return wait(signal);
    },
    close(reason) {
      for (const waiter of waiting) waiter.refuse(reason);
    },
  };
}

/** Seconds after which it is worth to ask again. */
const RETRY_AFTER_S = 1;

export function tooBusy(cause?: unknown): ThroughlineError {
  const message = 'Too much is asked of the database at once; try again in a moment.';
  const details = { retryAfter: RETRY_AFTER_S };
  return new ThroughlineError('TOO_MANY_REQUESTS', message, { details, cause });
}
