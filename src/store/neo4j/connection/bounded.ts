import { withTimeLimit } from '../../../time-limit.js';
import { SilentDatabaseError } from './outage.js';

/** Rejects when the time is up or one of the signals fires, whether or not the work heeds its own. */
export function bounded<Value>(
  ms: number,
  signals: readonly AbortSignal[],
  work: (ended: AbortSignal) => Promise<Value>,
): Promise<Value> {
  return withTimeLimit(work, {
    ms,
    tooLate: () => new SilentDatabaseError(`Nothing was answered within ${Math.round(ms)} ms.`),
    watch(end) {
      for (const signal of signals) signal.throwIfAborted();
      const stops = signals.map((signal) => {
        const abort = (): void => end(signal.reason);
        signal.addEventListener('abort', abort, { once: true });
        return () => signal.removeEventListener('abort', abort);
      });
      return () => {
        for (const stop of stops) stop();
      };
    },
  });
}
