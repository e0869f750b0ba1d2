import { unavailable } from './fault.js';
import type { Outage } from './outage.js';

/**
 * Keeps calls away from a database that is down. While closed, all calls go through. While open, every
 * call fails at once, and from time to time a probe decides whether to close again (half-open).
 */
export interface CircuitBreaker {
  /** Throws DATABASE_UNAVAILABLE while open. */
  assertClosed(): void;
  /** Opens, until a probe is answered. */
  open(outage: Outage): void;
  /** Probes the database, opens if it is down, and resolves with the outage. */
  suspect(): Promise<Outage | undefined>;
  /** Why it is open; undefined while closed. */
  outage(): Outage | undefined;
  /** Ends all probing. */
  stop(): void;
}

interface CircuitBreakerEvents {
  /** Called once for each outage. */
  onOpen(outage: Outage): void;
  /** Called when the database is back, with the length of the outage. */
  onClose(ms: number): void;
}

/** `probe` resolves with the outage that it finds; it must never reject, and must end by itself. */
export function createCircuitBreaker(
  probe: () => Promise<Outage | undefined>,
  { onOpen, onClose }: CircuitBreakerEvents,
): CircuitBreaker {
  let outage: Outage | undefined;
  let openedAt = 0;
  let timer: NodeJS.Timeout | undefined;
  let probing: Promise<Outage | undefined> | undefined;
  let isStopped = false;

  /** Calls at the same time share one probe. */
  function runProbe(): Promise<Outage | undefined> {
    probing ??= probeOnce();
    return probing;
  }

  async function probeOnce(): Promise<Outage | undefined> {
    const before = outage;
    const found = await probe();
    probing = undefined;
    if (found !== undefined) open(found);
    // An outage found meanwhile is newer than the probe's answer.
    else if (outage === before) close();
    return found ?? outage;
  }

  function open(found: Outage): void {
    if (isStopped) return;
    const wasClosed = outage === undefined;
    outage = found;
    clearTimeout(timer);
    timer = setTimeout(runProbe, found.retryMs).unref();
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
    assertClosed() {
      if (outage !== undefined) throw unavailable(outage.retryMs, outage.cause);
    },
    open,
    async suspect() {
      return outage ?? runProbe();
    },
    outage: () => outage,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
