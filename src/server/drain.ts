import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

interface Drain {
  readonly isDraining: () => boolean;
  /** Stops accepting connections, lets requests in flight finish, and then closes. */
  readonly drain: () => Promise<void>;
}

interface DrainOptions {
  /** How long the server still accepts while it calls itself not ready, for balancers to notice. */
  readonly drainDelayMs: number;
  /** After this, what is still in flight is cut off. */
  readonly shutdownTimeoutMs: number;
}

/** Between looks for connections that have become idle while the server closes. */
const IDLE_CHECK_MS = 50;

/** Prepares an app for closing without cutting off what it has accepted. */
export function installDrain(app: FastifyInstance, options: DrainOptions): Drain {
  let closing: Promise<void> | undefined;
  app.addHook('onSend', (_request, reply, payload, done) => {
    // Clients that keep their connection would else send the next request into a closing door.
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

/** npm passes a signal of the terminal on to a process that has had it already. */
const SAME_SIGNAL_MS = 250;

/** Ends the process with 0 after a first SIGTERM or SIGINT, once `stop` is done; with 1 at a second. */
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
