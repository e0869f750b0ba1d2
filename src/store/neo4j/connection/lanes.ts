import { ThroughlineError } from '../../../errors.js';

/**
 * Bulkheads in front of a database. A limited number of operations hold a slot and a connection; the
 * others wait outside, where they hold none. Heavy operations have a narrow lane of their own, so that
 * cheap ones pass them in the wide lane however many there are.
 */
export interface Lanes {
  /**
   * Waits for a slot and resolves with the function that frees it. Rejects with the signal's reason
   * when that is aborted, and with TOO_MANY_REQUESTS when the wait becomes too long.
   */
  enter(work: number, signal?: AbortSignal): Promise<Leave>;
  /** Rejects everything that waits. */
  close(reason: unknown): void;
}

/** Frees a slot; calls after the first do nothing. */
export type Leave = () => void;

interface LaneSize {
  /** How many operations the database works on at a time. */
  readonly slots: number;
  /** How many operations may wait for a slot. */
  readonly queue: number;
  /** The share of a call's time that may be spent waiting; the rest is for its answer. */
  readonly patience: number;
}

/** Predicted work above which an operation is heavy. */
export const HEAVY_WORK = 50_000;

/** Each heavy operation occupies a core of the database; the other cores are for cheap ones. */
export const NARROW: LaneSize = Object.freeze({ slots: 2, queue: 40, patience: 0.5 });
export const WIDE: LaneSize = Object.freeze({ slots: 40, queue: 1_000, patience: 0.8 });

/** Makes lanes for calls that may take `callMs` each. */
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

export function createLane({ slots, queue, patience }: LaneSize, callMs: number): Lane {
  let free = slots;
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

/** Seconds after which it is worth asking again. */
const RETRY_AFTER_S = 1;

export function tooBusy(cause?: unknown): ThroughlineError {
  const message = 'Too much is asked of the database at once; try again in a moment.';
  const details = { retryAfter: RETRY_AFTER_S };
  return new ThroughlineError('TOO_MANY_REQUESTS', message, { details, cause });
}
