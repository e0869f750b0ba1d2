/** Starts to watch for what ends work early, and returns how to stop watching. */
type Watch = (end: (reason: unknown) => void) => () => void;

interface Limits {
  readonly ms: number;
  /** What the promise rejects with when the time is up. */
  readonly tooLate: () => unknown;
  readonly watch: Watch;
}

/**
 * Runs work until its time is up or something that is watched for ends it. Then the promise rejects
 * at once, whether or not the work heeds the signal that it is given.
 */
export function withTimeLimit<Value>(
  work: (signal: AbortSignal) => Promise<Value>,
  { ms, tooLate, watch }: Limits,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const end = (reason: unknown): void => {
      settle();
      reject(reason);
      controller.abort(reason);
    };
    const unwatch = watch(end);
    const timer = setTimeout(() => end(tooLate()), ms);
    const settle = (): void => {
      clearTimeout(timer);
      unwatch();
    };
    work(controller.signal).then(resolve, reject).finally(settle);
  });
}
