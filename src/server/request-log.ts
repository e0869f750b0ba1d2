import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** Ids that are safe to repeat in headers and logs. */
const harmlessId = /^[A-Za-z0-9._-]{1,64}$/;

/** The client's request id where it is harmless, else a new one. */
export function chooseRequestId(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && harmlessId.test(given) ? given : randomUUID();
}

/** Returns the request id as a header, and writes one line for each request, without its content. */
export function installRequestLog(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const line = {
      method: request.method,
      path: request.url.split('?', 1)[0],
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    // Probes come every few seconds and say nothing while they succeed.
    const isProbe = request.url === '/livez' || request.url === '/readyz';
    if (isProbe && reply.statusCode < 400) request.log.debug(line, 'request');
    else request.log.info(line, 'request');
  });
}
