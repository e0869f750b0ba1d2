import type { FastifyReply } from 'fastify';
import { ThroughlineError } from '../errors.js';

/**
 * Runs work that must end with the time allowed, or with the client. Its signal tells it to stop;
 * the promise rejects then, with QUERY_TIMEOUT at the deadline, whether the work has listened or not.
 *
 * Fastify's own `handlerTimeout` is of no use here: it takes a body that has been read for a client
 * that has gone (its `close` is that of the request, not of the connection).
 */
export async function withDeadline<T>(
  reply: FastifyReply,
  timeoutMs: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let end = (_reason: ThroughlineError) => {};
  const ended = new Promise<never>((_resolve, reject) => {
    end = (reason) => {
      reject(reason);
      controller.abort(reason);
    };
  });
  const timer = setTimeout(() => end(tooLate(timeoutMs)), timeoutMs);
  const abandon = () => end(new ThroughlineError('BAD_REQUEST', 'The client has gone.'));
  reply.raw.once('close', abandon);
  try {
    return await Promise.race([work(controller.signal), ended]);
  } finally {
    clearTimeout(timer);
    reply.raw.off('close', abandon);
  }
}

function tooLate(timeoutMs: number): ThroughlineError {
  const message = `No answer was found within ${timeoutMs} ms; ask for less at once.`;
  return new ThroughlineError('QUERY_TIMEOUT', message);
}
