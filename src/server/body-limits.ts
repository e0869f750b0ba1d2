import type { FastifyInstance, FastifyRequest } from 'fastify';
import { afterArrivals } from '../event-loop.js';
import { tooManyRequests } from './too-many-requests.js';

/** Bodies up to this length are not limited: they take little memory and few chunks. */
const SMALL_BYTES = 16_384;
/** A body of a quarter of a megabyte arrives in some twenty chunks. */
const MAX_CHUNKS = 1_000;
/** Bodies that begin to be read in one turn of the event loop, in bytes, and how long that takes at most. */
const BYTES_PER_TURN = 2 ** 20;
const TURN_MS = 4;
/** The most that all unfinished bodies may hold together. */
const MAX_BYTES = 64 * 2 ** 20;

/**
 * Bounds what unfinished bodies take: each chunk is an event of its own, however small, and chunks are
 * kept until the last one has arrived. Long ones begin to be read, or to be discarded, in turns: Node
 * reads all that has arrived on a connection at once.
 */
export function installBodyLimits(app: FastifyInstance, bodyLimit: number): void {
  const waiting: LongBody[] = [];
  let announced = 0;
  const isSmall = ({ method, headers }: FastifyRequest): boolean =>
    method !== 'POST' || Number(headers['content-length'] ?? bodyLimit) <= SMALL_BYTES;

  app.addHook('onRequest', (request, reply, done) => {
    const length = Number(request.headers['content-length'] ?? bodyLimit);
    // Fastify refuses longer bodies unread.
    if (isSmall(request) || length > bodyLimit) return done();
    if (waiting.push({ length, begin }) === 1) setImmediate(beginSome);

    function begin(): void {
      if (request.raw.destroyed) return;
      if (announced + length > MAX_BYTES) {
        done(tooManyRequests('Too much is being sent at once'));
        return;
      }
      announced += length;
      let isOver = false;
      const end = (): void => {
        if (!isOver) announced -= length;
        isOver = true;
      };
      request.raw.once('end', end);
      reply.raw.once('close', end);
      done();
    }
  });

  function beginSome(): void {
    for (let left = BYTES_PER_TURN; left > 0 && waiting.length > 0; ) {
      const [body] = waiting;
      left -= body?.length ?? 0;
      body?.begin();
      waiting.shift();
    }
    if (waiting.length > 0) afterArrivals(TURN_MS, beginSome);
  }

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

interface LongBody {
  /** In bytes, as announced. */
  readonly length: number;
  begin(): void;
}
