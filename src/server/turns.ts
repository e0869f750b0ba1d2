import { afterArrivals } from '../event-loop.js';
import { tooManyRequests } from './too-many-requests.js';

/**
 * Lets a few operations begin in each turn of the event loop. Otherwise all that arrive together would be
 * planned and answered in one turn, during which no probe, timer or signal is noticed.
 */
export interface Turns {
  /**
   * Resolves when the caller may begin; undefined where it may at once, as it may while there is little
   * to do. Rejects with the signal's reason, and throws TOO_MANY_REQUESTS when too many wait.
   */
  next(signal: AbortSignal): Promise<void> | undefined;
}

/** After so much work in one turn, others have to wait for the next. */
const TURN_MS = 5;
/** The most operations that begin in one turn. */
const MAX_BEGUN = 100;
/** The most operations that wait: some seconds of work. */
const MAX_WAITING = 1_000;

/** `now` reads a clock, in milliseconds. */
export function createTurns(now: () => number = () => performance.now()): Turns {
  const waiting: (() => void)[] = [];
  let begunAt: number | undefined;
  /** Whether new arrivals are being taken in before the next turn. */
  let isResting = false;
  /** Whether an operation has just been let in, whose work the clock does not show yet. */
  let isUnmeasured = false;

  const measured = (): void => {
    isUnmeasured = false;
  };

  function isOver(): boolean {
    return isResting || (begunAt !== undefined && now() - begunAt > TURN_MS);
  }

  function begin(): void {
    if (begunAt !== undefined) return;
    begunAt = now();
    setImmediate(endTurn);
  }

  function endTurn(): void {
    const workedMs = now() - (begunAt ?? 0);
    begunAt = undefined;
    isResting = true;
    afterArrivals(workedMs, beginNext);
  }

  /** Each operation gets as far as it can before the next is let in. */
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
