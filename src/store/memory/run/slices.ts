import { afterArrivals } from '../../../event-loop.js';

/**
 * Work that takes turns with everything else the process does.
 *
 * A walk of the graph is synchronous, which makes it fast, and lets it hold up everyone. So it counts
 * its steps, and is left by an exception when its slice of time is over. In a later turn of the event
 * loop it is walked again from the start: what it found out before is remembered, so that it is soon
 * back where it was (as React suspends and replays rendering). Nearly all walks end within their
 * first slice, and pay nothing but the count.
 */
interface Slices {
  /**
   * Calls what `start` makes until it returns; rejects with the signal's reason once that is aborted.
   * Between two calls of `spend` something new has to be remembered, or no end is ever reached.
   */
  run<Result>(start: (slice: Slice) => () => Result, options?: WalkOptions): Promise<Result>;
}

interface WalkOptions {
  readonly signal?: AbortSignal | undefined;
  /** Begins with a later slice, where it is expected to take long. */
  readonly isLong?: boolean;
}

export interface Slice {
  /** Whether everything has to be remembered, as the walk has been left or is expected to be. */
  readonly remembers: boolean;
  /** Counts steps of some tens of nanoseconds; leaves the walk when its time is over. */
  spend(steps: number): void;
}

export interface SliceTimes {
  /** For the first slice of a walk, which nearly all need no more than a tenth of. */
  readonly firstMs: number;
  /** For each later one. */
  readonly laterMs: number;
  /** Steps between two looks at the clock. */
  readonly steps: number;
}

const TIMES: SliceTimes = Object.freeze({ firstMs: 4, laterMs: 5, steps: 500 });
/** Long walks that take turns; others wait, and so need no memory yet. */
const MAX_WALKING = 4;

interface Walk {
  /** Goes on for a slice; true when it has come to its end, whichever that is. */
  goOn(ms: number): boolean;
}

export function createSlices(times: SliceTimes = TIMES): Slices {
  const long: Walk[] = [];

  /** One slice in each turn of the event loop, so that everything else comes in between. */
  function takeTurn(): void {
    const walk = long.shift();
    // The first few take turns, and the next comes in when one of them has ended.
    if (walk?.goOn(times.laterMs) === false) long.splice(MAX_WALKING - 1, 0, walk);
    if (long.length > 0) afterArrivals(times.laterMs, takeTurn);
  }

  return {
    run: (start, { signal, isLong = false } = {}) =>
      new Promise((resolve, reject) => {
        const slice = createSlice(times.steps, isLong);
        const walk = createWalk(start, slice, { resolve, reject, signal });
        if (!isLong && walk.goOn(times.firstMs)) return;
        if (long.push(walk) === 1) setImmediate(takeTurn);
      }),
  };
}

/** No fault, and so always the same one, without a stack. */
const SLICE_OVER = Symbol('The slice is over.');

interface Settling<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (reason: unknown) => void;
  readonly signal: AbortSignal | undefined;
}

function createWalk<Result>(
  start: (slice: Slice) => () => Result,
  slice: RenewedSlice,
  { resolve, reject, signal }: Settling<Result>,
): Walk {
  let walk: (() => Result) | undefined;
  return {
    goOn(ms) {
      slice.renew(ms);
      try {
        signal?.throwIfAborted();
        walk ??= start(slice);
        resolve(walk());
        return true;
      } catch (error) {
        if (error === SLICE_OVER) return false;
        reject(error);
        return true;
      }
    },
  };
}

interface RenewedSlice extends Slice {
  renew(ms: number): void;
}

function createSlice(steps: number, isLong: boolean): RenewedSlice {
  let left = steps;
  let ms = 0;
  let end: number | undefined;
  // A plain property, since conditions look at it for each node.
  const slice = {
    remembers: isLong,
    renew(sliceMs: number): void {
      left = steps;
      ms = sliceMs;
      end = undefined;
    },
    spend(taken: number): void {
      left -= taken;
      if (left > 0) return;
      left = steps;
      const now = performance.now();
      // The slice begins where something new is found out, however long the way back there was.
      end ??= now + ms;
      if (now <= end) return;
      slice.remembers = true;
      throw SLICE_OVER;
    },
  };
  return slice;
}
