import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ThroughlineError } from '../errors.js';

/** Bodies that announce no more are let through: they hold little, and have few chunks. */
const SMALL_BYTES = 16_384;
/** A body of a quarter of a megabyte arrives in some twenty chunks. */
const MAX_CHUNKS = 1_000;
/** What all bodies together may hold that have not come to their end. */
const MAX_BYTES = 64 * 2 ** 20;
const RETRY_S = 1;

/**
 * Bounds what bodies take that are on their way: each chunk of one is an event of its own, however
 * small, and all that have arrived are held until the last has.
 */
export function installBodyLimits(app: FastifyInstance, bodyLimit: number): void {
  let announced = 0;
  const isSmall = ({ method, headers }: FastifyRequest): boolean =>
    method !== 'POST' || Number(headers['content-length'] ?? bodyLimit) <= SMALL_BYTES;

  app.addHook('onRequest', (request, reply, done) => {
    const length = Number(request.headers['content-length'] ?? bodyLimit);
    // What is longer than it may be is refused unread.
    if (isSmall(request) || length > bodyLimit) return done();
    if (announced + length > MAX_BYTES) return done(tooMany());
    announced += length;
    let isOver = false;
    const end = (): void => {
      if (!isOver) announced -= length;
      isOver = true;
    };
    request.raw.once('end', end);
    reply.raw.once('close', end);
    done();
  });
  app.addHook('preParsing', (request, _reply, payload, done) => {
    if (isSmall(request)) return done(null, payload);
    let chunks = 0;
    payload.on('data', () => {
      chunks += 1;
      if (chunks > MAX_CHUNKS) request.raw.destroy();
    });
    done(null, payload);
  });
}

function tooMany(): ThroughlineError {
  const message = 'Too much is being sent at once; try again in a moment.';
  return new ThroughlineError('TOO_MANY_REQUESTS', message, { details: { retryAfter: RETRY_S } });
}
