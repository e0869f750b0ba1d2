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

/** Some items turned into others, one step for each. */
export function mapInSteps<Item, Made>(
  items: Iterable<Item>,
  make: (item: Item) => Made,
): Steps<readonly Made[]> {
  return flatMapInSteps(items, (item) => [make(item)]);
}

/** What is found for each of some items, one step for each. */
export function* flatMapInSteps<Item, Found>(
  items: Iterable<Item>,
  find: (item: Item) => readonly Found[],
): Steps<readonly Found[]> {
  const found: Found[] = [];
  for (const item of items) {
    yield;
    found.push(...find(item));
  }
  return found;
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
