import type { FastifyInstance, FastifyReply } from 'fastify';
import { ThroughlineError } from '../errors.js';
import type { GraphStore } from '../store/graph-store.js';
import { withDeadline } from './deadline.js';

const PROBE_TIMEOUT_MS = 2_000;

/** Answers /livez while the process runs, and /readyz while operations can be answered. */
export function serveHealth(
  app: FastifyInstance,
  store: Pick<GraphStore, 'check' | 'version'>,
  isDraining: () => boolean,
): void {
  app.get('/livez', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { status: 'live' };
  });
  app.get('/readyz', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    if (isDraining()) throw new ThroughlineError('DRAINING', 'The server is shutting down.');
    return { status: 'ready', version: await readVersion(store, reply) };
  });
}

async function readVersion(
  store: Pick<GraphStore, 'check' | 'version'>,
  reply: FastifyReply,
): Promise<string> {
  try {
    return await withDeadline(reply, PROBE_TIMEOUT_MS, async () => {
      await store.check?.();
      return store.version();
    });
  } catch (cause) {
    if (cause instanceof ThroughlineError && cause.code === 'DATABASE_UNAVAILABLE') throw cause;
    throw new ThroughlineError('DATABASE_UNAVAILABLE', 'The store does not answer.', { cause });
  }
}
