import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode } from '../errors.js';
import type { Answer, ErrorObject } from '../graphql/index.js';
import { ANYTHING, readAccept } from './accept.js';

/** Faults of an operation itself, which GraphQL over HTTP answers as application/json with 200. */
const answeredWith200: ReadonlySet<ErrorCode | undefined> = new Set<ErrorCode>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

/**
 * Prints an answer for a reply, which is given its status and headers, and logs what the answer hides.
 *
 * A client that names `application/json` in its Accept header reads of a faulty operation with 200, as
 * GraphQL over HTTP asks for; everyone else, and all other errors, get the true status.
 */
export function printAnswer(request: FastifyRequest, reply: FastifyReply, answer: Answer): string {
  const { response, status, faults } = answer;
  const { type, isPlainJson } = readAccept(request) ?? ANYTHING;
  reply.type(type);
  const { errors } = response;
  if (errors === undefined) return `${JSON.stringify(response)}\n`;

  for (const fault of faults) request.log.error({ err: fault }, 'request failed');
  const { code, retryAfter, allow }: Partial<ErrorObject['extensions']> =
    errors[0]?.extensions ?? {};
  reply.code(isPlainJson && answeredWith200.has(code) ? 200 : status);
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  if (allow !== undefined) reply.header('allow', String(allow));
  return `${JSON.stringify({ ...response, errors: withRequestId(answer, request.id) })}\n`;
}

/** The errors of an answer with the id by which they are found in the log. */
export function withRequestId({ response: { errors = [] } }: Answer, requestId: string | null) {
  return errors.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } }));
}
