import { GraphQLError, type SourceLocation } from 'graphql';
import { type ErrorCode, errorStatuses, ThroughlineError } from '../errors.js';

/** The answer to an operation, whoever asked for it. */
export interface Answer {
  /** The response as the GraphQL specification defines it. */
  readonly response: GraphQLResponse;
  /** The HTTP status that fits the response. */
  readonly status: number;
  /** Faults of ours, for the log; the response hides them from clients. */
  readonly faults: readonly unknown[];
  /**
   * The version of the graph that was read; absent where none was. While an import commits, the data
   * may be of the next graph already; it is never older than its version.
   */
  readonly version?: string;
}

export interface GraphQLResponse {
  readonly errors?: readonly ErrorObject[];
  readonly data?: Readonly<Record<string, unknown>>;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The form in which every error reaches clients. */
export interface ErrorObject {
  readonly message: string;
  readonly locations?: readonly SourceLocation[];
  /** Response names, without positions in lists. */
  readonly path?: readonly string[];
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: ErrorCode };
}

/** The answer where nothing can be answered; the first error decides on its status. */
export function failed(errors: readonly unknown[]): Answer {
  const described = errors.map(describeError);
  const shown = described.map((error) => error ?? INTERNAL);
  const [first] = errors;
  const { code } = (shown[0] ?? INTERNAL).extensions;
  return {
    response: { errors: shown },
    status: first instanceof ThroughlineError ? first.status : errorStatuses[code],
    faults: errors.filter((_, index) => described[index] === undefined),
  };
}

const INTERNAL: ErrorObject = Object.freeze({
  message: 'Internal server error.',
  extensions: Object.freeze({ code: 'INTERNAL_SERVER_ERROR' }),
});

/** What clients may know of an error; undefined when it is a fault of ours. */
function describeError(error: unknown): ErrorObject | undefined {
  if (error instanceof ThroughlineError) {
    const { message, details, code } = error;
    const { locations, path } = error.place;
    const place = { ...(locations && { locations }), ...(path && { path }) };
    return { message: shorten(message), ...place, extensions: { ...details, code } };
  }
  if (!isOfGraphQL(error)) return undefined;
  const code = readCode(error);
  if (code === undefined) return undefined;
  const { message, locations } = error.toJSON();
  return { message: shorten(message), ...(locations && { locations }), extensions: { code } };
}

/** Whether graphql-js itself found the error, and not code of ours that it has called. */
function isOfGraphQL(error: unknown): error is GraphQLError {
  if (!(error instanceof GraphQLError)) return false;
  return error.originalError === undefined || isOfGraphQL(error.originalError);
}

function readCode({ extensions: { code } }: GraphQLError): ErrorCode | undefined {
  // Apollo Server codes what is wrong with a document; graphql-js has no code for wrong variables.
  if (code === undefined) return 'BAD_USER_INPUT';
  const text = String(code);
  return isErrorCode(text) && text !== 'INTERNAL_SERVER_ERROR' ? text : undefined;
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorStatuses, code);
}

/** Messages repeat names that the client sent; an answer should not be much longer than its question. */
const MAX_MESSAGE_LENGTH = 300;

function shorten(message: string): string {
  return message.length <= MAX_MESSAGE_LENGTH
    ? message
    : `${message.slice(0, MAX_MESSAGE_LENGTH - 1)}…`;
}
