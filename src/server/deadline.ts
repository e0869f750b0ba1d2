import type { FastifyReply } from 'fastify';
import { ThroughlineError } from '../errors.js';
import { withTimeLimit } from '../time-limit.js';

/**
 * Runs work that has to end in time, or with its client: rejects with QUERY_TIMEOUT at the deadline.
 *
 * Fastify's own `handlerTimeout` does not serve here: it takes a body that has been read for a client
 * that has gone, since it listens to the request's `close` instead of the connection's.
 */
export function withDeadline<Value>(
  reply: FastifyReply,
  ms: number,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  return withTimeLimit(work, {
    ms,
    tooLate() {
      const message = `No answer was found within ${ms} ms; ask for less at once.`;
      return new ThroughlineError('QUERY_TIMEOUT', message);
    },
    watch(end) {
      const leave = () => end(new ThroughlineError('BAD_REQUEST', 'The client has gone.'));
      reply.raw.once('close', leave);
      return () => reply.raw.off('close', leave);
    },
  });
}
