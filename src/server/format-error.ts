import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type ErrorCode, errorStatuses, ThroughlineError } from '../errors.js';
import { INTERNAL_ERROR_MESSAGE } from './error-responses.js';

/** Messages repeat names the client sent; an answer is not to be much longer than its question. */
const MAX_MESSAGE_LENGTH = 300;

/** The public face of an error of the GraphQL layer: all that is not meant for clients is masked. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const cause = findCause(error);
  if (cause instanceof ThroughlineError) {
    return {
      ...formatted,
      message: shorten(cause.message),
      extensions: { ...cause.details, code: cause.code },
    };
  }
  if (isInternal(error)) {
    const extensions = { code: 'INTERNAL_SERVER_ERROR' };
    return { ...formatted, message: INTERNAL_ERROR_MESSAGE, extensions };
  }
  const code =
    knownCode(formatted.extensions?.code) ?? (hasCode(error) ? 'BAD_REQUEST' : 'BAD_USER_INPUT');
  const extensions = { ...formatted.extensions, code };
  return { ...formatted, message: shorten(formatted.message), extensions };
}

/** True of errors that are this server's fault: they are masked and logged. */
export function isInternal(error: unknown): boolean {
  const cause = findCause(error);
  if (cause instanceof ThroughlineError) return false;
  if (!(cause instanceof GraphQLError) || !(error instanceof GraphQLError)) return true;
  // What graphql-js says without a code is that variables do not fit, as it executes nothing.
  if (!hasCode(error)) return false;
  const { code } = error.extensions;
  // Apollo Server's refusals of persisted queries have codes of their own.
  return knownCode(code) === undefined && !String(code).startsWith('PERSISTED_QUERY_');
}

function hasCode(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions.code !== undefined;
}

/** The error that graphql-js and Apollo Server wrapped, however often. */
export function findCause(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError !== undefined) {
    cause = cause.originalError;
  }
  return cause;
}

/** The code itself when it is one that clients may rely on, and no sign of a fault of ours. */
export function knownCode(code: unknown): ErrorCode | undefined {
  if (typeof code !== 'string' || code === 'INTERNAL_SERVER_ERROR') return undefined;
  return Object.hasOwn(errorStatuses, code) ? (code as ErrorCode) : undefined;
}

function shorten(message: string): string {
  return message.length <= MAX_MESSAGE_LENGTH
    ? message
    : `${message.slice(0, MAX_MESSAGE_LENGTH - 1)}…`;
}
