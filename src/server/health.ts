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
  const look = shareLook(store);
  app.get('/livez', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { status: 'live' };
  });
  app.get('/readyz', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    if (isDraining()) throw new ThroughlineError('DRAINING', 'The server is shutting down.');
    return { status: 'ready', version: await readVersion(look, reply) };
  });
}

/** All who ask at once share one look at the store, however many they are. */
function shareLook(store: Pick<GraphStore, 'check' | 'version'>): () => Promise<string> {
  let current: Promise<string> | undefined;
  async function look(): Promise<string> {
    try {
      await store.check?.();
      return await store.version();
    } finally {
      current = undefined;
    }
  }
  return () => {
    current ??= look();
    return current;
  };
}

async function readVersion(look: () => Promise<string>, reply: FastifyReply): Promise<string> {
  try {
    return await withDeadline(reply, PROBE_TIMEOUT_MS, look);
  } catch (cause) {
    if (cause instanceof ThroughlineError && cause.code === 'DATABASE_UNAVAILABLE') throw cause;
    throw new ThroughlineError('DATABASE_UNAVAILABLE', 'The store does not answer.', { cause });
  }
}
