import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ThroughlineError } from '../errors.js';
import { failed } from '../graphql/index.js';
import { wantsPage } from './accept.js';
import type { PageServer } from './pages.js';
import { printAnswer, withRequestId } from './print-answer.js';

/**
 * Answers every error of the HTTP layer, with a page where a browser asked for one and in the form of
 * GraphQL errors otherwise; unknown ones are masked.
 */
export function installErrorHandlers(
  app: FastifyInstance,
  { refuse }: Pick<PageServer, 'refuse'>,
): void {
  app.addHook('onRequest', async (request) => {
    // Before the body is read: an upload to an unknown path is not worth parsing.
    if (request.is404) throw describeMissingRoute(app, request);
  });
  app.setNotFoundHandler((request) => {
    throw describeMissingRoute(app, request);
  });
  app.setErrorHandler((error, request, reply) => {
    if (!wantsPage(request)) return sendError(error, request, reply);
    return refuse(failed([translateError(error)]), request, reply);
  });
}

/** Sends an error that no route has handled. */
export function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  // Set once more, since requests that never reach a route pass no hooks.
  reply.header('x-request-id', request.id);
  reply.send(printAnswer(request, reply, failed([translateError(error)])));
}

/** Puts Fastify's refusals into words of ours; all other errors are left as they are. */
function translateError(error: unknown): unknown {
  if (error instanceof ThroughlineError || !(error instanceof Error)) return error;
  const { code, statusCode }: Partial<FastifyError> = error;
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new ThroughlineError('PAYLOAD_TOO_LARGE', 'The request body is too large.');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new ThroughlineError(
        'UNSUPPORTED_MEDIA_TYPE',
        'The request body must be sent with Content-Type: application/json.',
      );
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return new ThroughlineError(
        'BAD_REQUEST',
        'The request body is empty; a JSON object is expected.',
      );
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return new ThroughlineError('BAD_REQUEST', 'The request body is not valid JSON.');
    default:
      return statusCode !== undefined && statusCode >= 400 && statusCode < 500
        ? new ThroughlineError('BAD_REQUEST', 'The request could not be read.')
        : error;
  }
}

const knownMethods = ['GET', 'POST'] as const;

function describeMissingRoute(app: FastifyInstance, request: FastifyRequest): ThroughlineError {
  const path = request.url.split('?', 1)[0] ?? '/';
  const allowed = knownMethods.filter((method) => app.hasRoute({ method, url: path }));
  if (allowed.length > 0) {
    const allow = allowed.join(', ');
    return new ThroughlineError('METHOD_NOT_ALLOWED', `Expected ${allow}, got ${request.method}.`, {
      details: { allow },
    });
  }
  return new ThroughlineError(
    'NOT_FOUND',
    'There is nothing at this path: the API is at /graphql, the playground at /playground.',
  );
}

/** Answers what Node could not read as HTTP, so that there is no request to reply to. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) socket.write(printClientError(error.code));
  socket.destroy(error);
}

function printClientError(code: string | undefined): string {
  const error = describeClientError(code);
  const body = JSON.stringify({ errors: withRequestId(failed([error]), null) });
  return [
    `HTTP/1.1 ${error.status} ${STATUS_CODES[error.status]}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}

function describeClientError(code: string | undefined): ThroughlineError {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new ThroughlineError('REQUEST_TIMEOUT', 'The request did not arrive in time.');
    case 'HPE_HEADER_OVERFLOW':
      return new ThroughlineError('BAD_REQUEST', 'The request headers are too large.', {
        status: 431,
      });
    default:
      return new ThroughlineError('BAD_REQUEST', 'The request is not valid HTTP.');
  }
}
