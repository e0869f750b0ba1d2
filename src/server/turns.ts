import { afterArrivals } from '../event-loop.js';
import { tooManyRequests } from './too-many-requests.js';

/**
 * Lets a few operations begin in each turn of the event loop. All that arrived together would else be
 * planned and answered in one turn, in which no probe, no timer and no signal is heard.
 */
interface Turns {
  /**
   * Resolves when it is one's turn; undefined where that is now, as it is while little else is asked.
   * Rejects with the signal's reason, and throws TOO_MANY_REQUESTS when too many wait.
   */
  next(signal: AbortSignal): Promise<void> | undefined;
}

/** What is begun in one turn may take so long before others have to wait for the next. */
const TURN_MS = 5;
/** And they may be no more than this. */
const MAX_BEGUN = 100;
/** Some seconds of work. */
const MAX_WAITING = 1_000;

export function createTurns(): Turns {
  const waiting: (() => void)[] = [];
  let begunAt: number | undefined;
  /** Whether what has arrived meanwhile is being taken in, before the next turn. */
  let isResting = false;
  /** Whether someone was let in just now, whose work is yet to be seen on the clock. */
  let isUnmeasured = false;

  const measured = (): void => {
    isUnmeasured = false;
  };

  function isOver(): boolean {
    return isResting || (begunAt !== undefined && performance.now() - begunAt > TURN_MS);
  }

  function begin(): void {
    if (begunAt !== undefined) return;
    begunAt = performance.now();
    setImmediate(endTurn);
  }

  function endTurn(): void {
    const workedMs = performance.now() - (begunAt ?? 0);
    begunAt = undefined;
    isResting = true;
    afterArrivals(workedMs, beginNext);
  }

  /** Whoever is let in is answered as far as that goes before the next is looked at. */
  function beginNext(): void {
    isResting = false;
    for (let i = Math.min(waiting.length, MAX_BEGUN); i > 0; i--) setImmediate(letIn);
  }

  function letIn(): void {
    if (isOver()) return;
    begin();
    waiting.shift()?.();
  }

  return {
    next(signal) {
      if (waiting.length === 0 && !isOver() && !isUnmeasured) {
        begin();
        isUnmeasured = true;
        queueMicrotask(measured);
        return undefined;
      }
      if (waiting.length >= MAX_WAITING) {
        throw tooManyRequests('Too many operations are waiting to be answered');
      }
      return new Promise<void>((resolve) => waiting.push(resolve)).then(() =>
        signal.throwIfAborted(),
      );
    },
  };
}
