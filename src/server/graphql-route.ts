import type { FastifyCompressOptions } from '@fastify/compress';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ThroughlineError } from '../errors.js';
import type { Answer, Api } from '../graphql/index.js';
import { checkAccept, isBrowserVisit, mediaTypes, readAccept } from './accept.js';
import { withDeadline } from './deadline.js';
import { printAnswer } from './print-answer.js';
import { checkBodyHeaders, readOperationRequest } from './read-operation-request.js';
import type { Turns } from './turns.js';

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

interface Serving {
  readonly api: Api;
  readonly turns: Turns;
  readonly requestTimeoutMs: number;
}

/** Serves the API at /graphql, by GET and POST; who opens it in a browser gets the playground. */
export function serveGraphQL(
  app: FastifyInstance,
  { api, turns, requestTimeoutMs }: Serving,
): void {
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
      if (isBrowserVisit(request)) return reply.redirect(playgroundOf(request), 303);
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

/** The playground, with the operation that the address names. */
function playgroundOf({ url }: FastifyRequest): string {
  return url.replace(GRAPHQL_PATH, '/playground');
}

function notAcceptable(): ThroughlineError {
  const message = `Answers are ${mediaTypes.join(' or ')}; the Accept header allows neither.`;
  return new ThroughlineError('BAD_REQUEST', message, { status: 406 });
}
