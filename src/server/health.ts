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
  const checkStore = shareCheck(store);
  app.get('/livez', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { status: 'live' };
  });
  app.get('/readyz', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    if (isDraining()) throw new ThroughlineError('DRAINING', 'The server is shutting down.');
    return { status: 'ready', version: await readVersion(checkStore, reply) };
  });
}

/** Lets probes that arrive together share one check of the store. */
function shareCheck(store: Pick<GraphStore, 'check' | 'version'>): () => Promise<string> {
  let current: Promise<string> | undefined;
  async function check(): Promise<string> {
    try {
      await store.check?.();
      return await store.version();
    } finally {
      current = undefined;
    }
  }
  return () => {
    current ??= check();
    return current;
  };
}

async function readVersion(
  checkStore: () => Promise<string>,
  reply: FastifyReply,
): Promise<string> {
  try {
    return await withDeadline(reply, PROBE_TIMEOUT_MS, checkStore);
  } catch (cause) {
    if (cause instanceof ThroughlineError && cause.code === 'DATABASE_UNAVAILABLE') throw cause;
    throw new ThroughlineError('DATABASE_UNAVAILABLE', 'The store does not answer.', { cause });
  }
}
