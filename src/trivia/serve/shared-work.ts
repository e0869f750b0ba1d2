interface Begun<Value> {
  readonly value: Promise<Value>;
  readonly controller: AbortController;
  waiting: number;
}

/** Does work once for all who wait for it at the same time, and ends it when the last of them has left. */
export function shareWork<Value>(): (
  key: string,
  work: (signal: AbortSignal) => Promise<Value>,
  signal: AbortSignal | undefined,
) => Promise<Value> {
  const begun = new Map<string, Begun<Value>>();

  function begin(key: string, work: (signal: AbortSignal) => Promise<Value>): Begun<Value> {
    const controller = new AbortController();
    const value = work(controller.signal).finally(() => {
      if (begun.get(key)?.controller === controller) begun.delete(key);
    });
    const one = { value, controller, waiting: 0 };
    begun.set(key, one);
    return one;
  }

  return async (key, work, signal) => {
    signal?.throwIfAborted();
    const one = begun.get(key) ?? begin(key, work);
    one.waiting += 1;
    const leave = (): void => {
      one.waiting -= 1;
      if (one.waiting > 0) return;
      begun.delete(key);
      one.controller.abort(signal?.reason);
    };
    signal?.addEventListener('abort', leave, { once: true });
    try {
      return await one.value;
    } finally {
      signal?.removeEventListener('abort', leave);
    }
  };
}
