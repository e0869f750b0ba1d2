import { SilentDatabaseError } from './outage.js';

/** Rejects when the time is up or the signal fires, and tells the work so, whether it listens or not. */
export function bounded<Value>(
  timeoutMs: number,
  signal: AbortSignal | undefined,
  work: (ended: AbortSignal) => Promise<Value>,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const controller = new AbortController();
    const settle = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    const end = (reason: unknown): void => {
      settle();
      reject(reason);
      controller.abort();
    };
    const abort = (): void => end(signal?.reason);
    const timer = setTimeout(() => {
      end(new SilentDatabaseError(`Nothing was answered within ${Math.round(timeoutMs)} ms.`));
    }, timeoutMs);
    signal?.addEventListener('abort', abort, { once: true });
    work(controller.signal).then(resolve, reject).finally(settle);
  });
}
