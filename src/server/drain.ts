import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

interface Drain {
  readonly isDraining: () => boolean;
  /** Stops accepting connections, lets requests in flight finish, and then closes. */
  readonly drain: () => Promise<void>;
}

interface DrainOptions {
  /** How long connections are still accepted while /readyz says no, for load balancers to notice. */
  readonly drainDelayMs: number;
  /** After this, what is still in flight is cut off. */
  readonly shutdownTimeoutMs: number;
}

/** How often to look for connections that have become idle while the server closes. */
const IDLE_CHECK_MS = 50;

/** Prepares an app for closing without cutting off what it has accepted. */
export function installDrain(app: FastifyInstance, options: DrainOptions): Drain {
  let closing: Promise<void> | undefined;
  app.addHook('onSend', (_request, reply, payload, done) => {
    // Otherwise clients that keep their connection would send the next request while it closes.
    if (closing !== undefined) reply.header('connection', 'close');
    done(null, payload);
  });
  return {
    isDraining: () => closing !== undefined,
    drain: () => {
      closing ??= close(app, options);
      return closing;
    },
  };
}

async function close(app: FastifyInstance, options: DrainOptions): Promise<void> {
  await wait(options.drainDelayMs);
  const idle = setInterval(() => app.server.closeIdleConnections(), IDLE_CHECK_MS);
  const cutOff = setTimeout(() => app.server.closeAllConnections(), options.shutdownTimeoutMs);
  try {
    await app.close();
  } finally {
    clearInterval(idle);
    clearTimeout(cutOff);
  }
}

/** npm forwards a signal that the terminal has sent to the process already. */
const SAME_SIGNAL_MS = 250;

/** Exits with 0 once `stop` is done after a first SIGTERM or SIGINT, and with 1 at a second. */
export function stopOnSignals(stop: () => Promise<void>): void {
  let firstAt: number | undefined;
  const onSignal = () => {
    if (firstAt === undefined) {
      firstAt = performance.now();
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    } else if (performance.now() - firstAt > SAME_SIGNAL_MS) {
      process.exit(1);
    }
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
