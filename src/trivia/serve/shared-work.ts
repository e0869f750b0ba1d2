interface Begun<Value> {
  readonly value: Promise<Value>;
  readonly controller: AbortController;
  waiting: number;
  /** Ends the work; set while nobody waits for it. */
  ending?: NodeJS.Timeout;
}

/**
 * Does work once for all who wait for it at the same time. It goes on for a while after the last of them
 * has left: whoever had to give up asks again, and would have it begun anew each time.
 */
export function shareWork<Value>(
  graceMs: number,
): (
  key: string,
  work: (signal: AbortSignal) => Promise<Value>,
  signal: AbortSignal | undefined,
) => Promise<Value> {
  const begun = new Map<string, Begun<Value>>();

  function begin(key: string, work: (signal: AbortSignal) => Promise<Value>): Begun<Value> {
    const controller = new AbortController();
    const value = work(controller.signal).finally(() => {
      clearTimeout(one.ending);
      if (begun.get(key) === one) begun.delete(key);
    });
    const one: Begun<Value> = { value, controller, waiting: 0 };
    begun.set(key, one);
    return one;
  }

  function end(key: string, one: Begun<Value>, reason: unknown): void {
    begun.delete(key);
    one.controller.abort(reason);
  }

  return async (key, work, signal) => {
    signal?.throwIfAborted();
    const one = begun.get(key) ?? begin(key, work);
    one.waiting += 1;
    clearTimeout(one.ending);
    const leave = (): void => {
      one.waiting -= 1;
      if (one.waiting > 0) return;
      one.ending = setTimeout(end, graceMs, key, one, signal?.reason).unref();
    };
    signal?.addEventListener('abort', leave, { once: true });
    try {
      return await one.value;
    } finally {
      signal?.removeEventListener('abort', leave);
    }
  };
}
