import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ErrorCode, errorStatuses, ThroughlineError } from '../errors.js';

/** The one form in which errors reach clients, whether GraphQL was reached or not. */
export interface ErrorBody {
  readonly errors: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>> & { readonly code: ErrorCode };
  }[];
}

export const INTERNAL_ERROR_MESSAGE = 'Internal server error.';

/** Answers every error of the HTTP layer in the form of GraphQL errors, and unknown ones masked. */
export function installErrorHandlers(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    // Before the body is read: a stranger's upload to nowhere is not worth parsing.
    if (request.is404) throw describeMissingRoute(app, request);
  });
  app.setNotFoundHandler((request) => {
    throw describeMissingRoute(app, request);
  });
  app.setErrorHandler((error, request, reply) => sendError(error, request, reply));
}

/** Sends an error that no route has handled; foreign ones are masked and logged with their stack. */
export function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const known = translateError(error);
  if (known === undefined) request.log.error({ err: error }, 'request failed');
  const shown = known ?? new ThroughlineError('INTERNAL_SERVER_ERROR', INTERNAL_ERROR_MESSAGE);
  const { allow, retryAfter } = shown.details;
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  if (typeof allow === 'string') reply.header('allow', allow);
  reply
    // Set once more, since requests that never reach a route pass no hooks.
    .header('x-request-id', request.id)
    .code(errorStatuses[shown.code])
    .type(
      acceptsGraphQLResponse(request) ? 'application/graphql-response+json' : 'application/json',
    )
    .send(JSON.stringify(errorBody(shown, request.id)));
}

function errorBody(error: ThroughlineError, requestId: string): ErrorBody {
  const extensions = { ...error.details, code: error.code, requestId };
  return { errors: [{ message: error.message, extensions }] };
}

/** What a client may know of an error of this server or of Fastify; undefined for all others. */
function translateError(error: unknown): ThroughlineError | undefined {
  if (error instanceof ThroughlineError) return error;
  if (!(error instanceof Error)) return undefined;
  const { code, statusCode } = error as Partial<FastifyError>;
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
        : undefined;
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
    'There is nothing at this path: the API is at /graphql, the playground at /.',
  );
}

function acceptsGraphQLResponse(request: FastifyRequest): boolean {
  return request.headers.accept?.includes('application/graphql-response+json') ?? false;
}

/** Answers what Node could not read as HTTP at all, where there is no request yet. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) socket.write(printClientError(error.code));
  socket.destroy(error);
}

function printClientError(code: string | undefined): string {
  const [status, error] =
    code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? [408, new ThroughlineError('REQUEST_TIMEOUT', 'The request did not arrive in time.')]
      : code === 'HPE_HEADER_OVERFLOW'
        ? [431, new ThroughlineError('BAD_REQUEST', 'The request headers are too large.')]
        : [400, new ThroughlineError('BAD_REQUEST', 'The request is not valid HTTP.')];
  const body = JSON.stringify({
    errors: [{ message: error.message, extensions: { code: error.code, requestId: null } }],
  });
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
