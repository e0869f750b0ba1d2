import { SilentDatabaseError } from './outage.js';

/** Rejects when the time is up or a signal fires, and tells the work so, whether it listens or not. */
export function bounded<Value>(
  timeoutMs: number,
  signals: readonly AbortSignal[],
  work: (ended: AbortSignal) => Promise<Value>,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    for (const signal of signals) signal.throwIfAborted();
    const controller = new AbortController();
    const settle = (): void => {
      clearTimeout(timer);
      for (const signal of signals) signal.removeEventListener('abort', abort);
    };
    const end = (reason: unknown): void => {
      settle();
      reject(reason);
      controller.abort();
    };
    const abort = ({ target }: Event): void => end((target as AbortSignal).reason);
    const timer = setTimeout(() => {
      end(new SilentDatabaseError(`Nothing was answered within ${Math.round(timeoutMs)} ms.`));
    }, timeoutMs);
    for (const signal of signals) signal.addEventListener('abort', abort, { once: true });
    work(controller.signal).then(resolve, reject).finally(settle);
  });
}
