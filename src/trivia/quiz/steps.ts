/** Work that may be interrupted between its steps. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does all of it at once. */
export function runAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
