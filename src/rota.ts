import { afterArrivals } from './event-loop.js';

/** Work that may be interrupted. */
export interface Interruptible {
  /** Works for about so many milliseconds; true when there is no more to do, by a result or an error. */
  goOn(ms: number): boolean;
}

interface RotaOptions {
  /** The length of a turn in milliseconds. */
  readonly ms: number;
  /** How many take turns. Others wait until one of these has ended, so that not all of them end too late. */
  readonly atOnce: number;
}

interface Rota {
  /** Begins the work in a later turn of the event loop. */
  join(work: Interruptible): void;
}

/**
 * Lets long work take turns: one of them in a turn of the event loop, and then whatever has arrived
 * meanwhile. However many there are, nothing else waits longer than for one.
 */
export function createRota({ ms, atOnce }: RotaOptions): Rota {
  const waiting: Interruptible[] = [];
  let isRunning = false;

  function takeTurn(): void {
    const work = waiting.shift();
    if (work === undefined) {
      isRunning = false;
      return;
    }
    const began = performance.now();
    if (!work.goOn(ms)) waiting.splice(atOnce - 1, 0, work);
    afterArrivals(performance.now() - began, takeTurn);
  }

  return {
    join(work) {
      waiting.push(work);
      if (isRunning) return;
      isRunning = true;
      setImmediate(takeTurn);
    },
  };
}
