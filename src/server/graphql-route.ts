import type { FastifyCompressOptions } from '@fastify/compress';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { ThroughlineError } from '../errors.js';
import type { Answer, Api } from '../graphql/index.js';
import { checkAccept, isBrowserVisit, mediaTypes, readAccept } from './accept.js';
import { withDeadline } from './deadline.js';
import { printAnswer } from './print-answer.js';
import { checkBodyHeaders, readOperationRequest } from './read-operation-request.js';
import { createTurns } from './turns.js';

const GRAPHQL_PATH = '/graphql';

/**
 * Short answers gain less from compression than it costs. On long ones the lower level halves the
 * time for a fifth more bytes, and Brotli gains nothing over gzip at the speed that is left.
 */
const compress: Pick<FastifyCompressOptions, 'threshold' | 'encodings' | 'zlibOptions'> = {
  threshold: 2_048,
  encodings: ['gzip', 'deflate'],
  zlibOptions: { level: 1 },
};

/** Serves the API at /graphql, by GET and POST. */
export function serveGraphQL(
  app: FastifyInstance,
  api: Api,
  { requestTimeoutMs }: Pick<Config, 'requestTimeoutMs'>,
): void {
  const turns = createTurns();

  async function answer(request: FastifyRequest, signal: AbortSignal): Promise<Answer> {
    const turn = turns.next(signal);
    if (turn !== undefined) await turn;
    return api.answer(readOperationRequest(request), signal);
  }

  app.route({
    method: ['GET', 'POST'],
    url: GRAPHQL_PATH,
    exposeHeadRoute: false,
    compress,
    onRequest: async (request, reply) => {
      const vary = reply.getHeader('vary');
      reply.header('cache-control', 'no-store');
      reply.header('vary', vary === undefined ? 'accept' : `${vary}, accept`);
      checkAccept(request);
      checkBodyHeaders(request);
      if (isBrowserVisit(request)) return reply.redirect('/', 303);
      if (readAccept(request) === undefined) throw notAcceptable();
      return undefined;
    },
    async handler(request, reply) {
      const answered = await withDeadline(reply, requestTimeoutMs, (signal) =>
        answer(request, signal),
      );
      return printAnswer(request, reply, answered);
    },
  });
}

function notAcceptable(): ThroughlineError {
  const message = `Answers are ${mediaTypes.join(' or ')}; the Accept header allows neither.`;
  return new ThroughlineError('BAD_REQUEST', message, { status: 406 });
}
