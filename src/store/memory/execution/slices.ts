import { createRota, type Interruptible } from '../../../rota.js';

/**
 * Divides long work into slices of time, between which the process does everything else.
 *
 * A walk through the graph is synchronous, which makes it fast but blocks everything else. So it
 * counts its steps, and an exception ends it when its slice is over. In a later turn of the event
 * loop it starts again from the beginning, and soon gets back to where it was because it remembers
 * its earlier results (as React suspends and replays rendering). Nearly all walks end within their
 * first slice, and only pay for counting.
 */
interface Slices {
  /**
   * Calls the function that `start` makes until it returns. Rejects with the signal's reason when
   * that is aborted. The walk must remember something new between two calls of `spend`, or it never
   * ends.
   */
  run<Result>(start: (slice: Slice) => () => Result, options?: WalkOptions): Promise<Result>;
}

interface WalkOptions {
  readonly signal?: AbortSignal | undefined;
  /** Whether the walk is expected to take long; it then starts in a later turn. */
  readonly isLong?: boolean;
}

export interface Slice {
  /** Whether the walk must remember all results, because it was interrupted or probably will be. */
  readonly remembers: boolean;
  /** Counts steps of some tens of nanoseconds each; throws when the slice is over. */
  spend(steps: number): void;
}

export interface SliceTimes {
  /** The length of a walk's first slice; nearly all walks need less than a tenth of it. */
  readonly firstMs: number;
  /** The length of each later slice. */
  readonly laterMs: number;
  /** The steps between two readings of the clock. */
  readonly steps: number;
}

const TIMES: SliceTimes = Object.freeze({ firstMs: 4, laterMs: 5, steps: 500 });
/** The long walks that take turns; others wait, and so need no memory yet. */
const MAX_WALKING = 4;

export function createSlices(times: SliceTimes = TIMES): Slices {
  const rota = createRota({ ms: times.laterMs, atOnce: MAX_WALKING });

  return {
    run: (start, { signal, isLong = false } = {}) =>
      new Promise((resolve, reject) => {
        const slice = createSlice(times.steps, isLong);
        const walk = createWalk(start, slice, { resolve, reject, signal });
        if (!isLong && walk.goOn(times.firstMs)) return;
        rota.join(walk);
      }),
  };
}

/** Thrown when a slice is over; it is no error, and needs no stack. */
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
): Interruptible {
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
  // `remembers` is a plain property, since conditions read it for each node.
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
      // The slice begins at the first new result, however long it took to get back there.
      end ??= now + ms;
      if (now <= end) return;
      slice.remembers = true;
      throw SLICE_OVER;
    },
  };
  return slice;
}
