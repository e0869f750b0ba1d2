import { unavailable } from './fault.js';
import type { Outage } from './outage.js';

/**
 * A circuit breaker before a database. Closed, it lets everyone pass. Open, while the database is
 * away, nobody passes and nobody waits. Half-open, now and then, a probe passes alone and decides.
 */
export interface Breaker {
  /** Throws DATABASE_UNAVAILABLE unless it is closed. */
  pass(): void;
  /** Opens, until the database answers a probe. */
  open(outage: Outage): void;
  /** Asks whether the database is still there, and opens where it is not; resolves with the outage. */
  doubt(): Promise<Outage | undefined>;
  /** Why it is open. */
  outage(): Outage | undefined;
  /** Probes no more. */
  stop(): void;
}

export interface BreakerEvents {
  /** Called once for each outage. */
  onOpen(outage: Outage): void;
  /** The database is back, after so many milliseconds. */
  onClose(ms: number): void;
}

/** `probe` resolves with the outage it finds; it never rejects and has to end by itself. */
export function createBreaker(
  probe: () => Promise<Outage | undefined>,
  { onOpen, onClose }: BreakerEvents,
): Breaker {
  let outage: Outage | undefined;
  let openedAt = 0;
  let timer: NodeJS.Timeout | undefined;
  let probing: Promise<Outage | undefined> | undefined;
  let isStopped = false;

  /** All who ask at once share one probe. */
  function look(): Promise<Outage | undefined> {
    probing ??= lookOnce();
    return probing;
  }

  async function lookOnce(): Promise<Outage | undefined> {
    const before = outage;
    const found = await probe();
    probing = undefined;
    if (found !== undefined) open(found);
    // What was found meanwhile is newer than the answer.
    else if (outage === before) close();
    return found ?? outage;
  }

  function open(found: Outage): void {
    if (isStopped) return;
    const wasClosed = outage === undefined;
    outage = found;
    clearTimeout(timer);
    timer = setTimeout(look, found.retryMs).unref();
    if (!wasClosed) return;
    openedAt = performance.now();
    onOpen(found);
  }

  function close(): void {
    if (outage === undefined || isStopped) return;
    outage = undefined;
    clearTimeout(timer);
    onClose(Math.round(performance.now() - openedAt));
  }

  return {
    pass() {
      if (outage !== undefined) throw unavailable(outage.retryMs, outage.cause);
    },
    open,
    async doubt() {
      return outage ?? look();
    },
    outage: () => outage,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
