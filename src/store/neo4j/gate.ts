import { type Outage, readOutage, unavailable } from './fault.js';

/** Stands before a database: while that is away, nobody waits for it. */
export interface Gate {
  /** Throws DATABASE_UNAVAILABLE while the database is away. */
  pass(): void;
  /** Shuts the gate, until the database answers again. */
  shut(outage: Outage): void;
  /** Asks whether the database is still there, and shuts the gate where it is not. */
  doubt(): void;
  /** Why the gate is shut. */
  outage(): Outage | undefined;
  close(): void;
}

interface GateEvents {
  /** The gate was open and is no more. */
  onShut(): void;
  /** The database is back. */
  onOpen(): void;
}

/** `probe` rejects unless the database answers, and has to end by itself. */
export function createGate(probe: () => Promise<unknown>, { onShut, onOpen }: GateEvents): Gate {
  let outage: Outage | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isProbing = false;
  let isClosed = false;

  async function look(): Promise<void> {
    if (isProbing || isClosed) return;
    isProbing = true;
    try {
      await probe();
      const wasShut = outage !== undefined;
      outage = undefined;
      if (wasShut && !isClosed) onOpen();
    } catch (error) {
      const found = readOutage(error) ?? outage;
      if (found !== undefined) keepOut(found);
    } finally {
      isProbing = false;
    }
    lookLater();
  }

  function keepOut(found: Outage): void {
    const wasOpen = outage === undefined;
    outage = found;
    if (!wasOpen || isClosed) return;
    onShut();
    lookLater();
  }

  function lookLater(): void {
    clearTimeout(timer);
    if (outage === undefined || isClosed) return;
    timer = setTimeout(look, outage.retryMs).unref();
  }

  return {
    pass() {
      if (outage !== undefined) throw unavailable(outage.retryMs, outage.cause);
    },
    shut: keepOut,
    doubt() {
      if (outage === undefined) void look();
    },
    outage: () => outage,
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
