import { afterArrivals } from './event-loop.js';

/** Work that may be interrupted between its steps. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does all of it at once. */
export function runAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** For how long others wait while steps are taken. */
const TURN_MS = 8;

/** Does work step by step, and lets others have their turns between. */
export async function runInTurns<Result>(
  steps: Steps<Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  for (let began = performance.now(); ; ) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const worked = performance.now() - began;
    if (worked < TURN_MS) continue;
    await new Promise<void>((resolve) => afterArrivals(worked, resolve));
    signal?.throwIfAborted();
    began = performance.now();
  }
}
