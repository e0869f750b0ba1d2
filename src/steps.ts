import { createRota } from './rota.js';

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

/** A process has one event loop, so all who take steps in turns share it by one rota. */
const rota = createRota({ ms: 8, atOnce: 4 });

/** Does work step by step in turns of the event loop; rejects with the signal's reason once that is aborted. */
export function runInTurns<Result>(
  steps: Steps<Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    rota.join({
      goOn(ms) {
        const end = performance.now() + ms;
        try {
          signal?.throwIfAborted();
          do {
            const step = steps.next();
            if (step.done !== true) continue;
            resolve(step.value);
            return true;
          } while (performance.now() < end);
          return false;
        } catch (error) {
          reject(error);
          return true;
        }
      },
    });
  });
}
