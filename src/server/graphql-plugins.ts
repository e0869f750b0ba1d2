import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';
import { type ErrorCode, errorStatuses } from '../errors.js';
import { findCause, isInternal, knownCode } from './format-error.js';

/** What the server adds to the context of each operation. */
export interface RequestScope {
  readonly request: Pick<FastifyRequest, 'id' | 'log'>;
  readonly signal: AbortSignal;
}

const MAX_ERRORS = 10;

/** Validation stops here, and so does reading variables; with the notice that it did, the errors are fewer than the most answered. */
export const MAX_FAULTS = MAX_ERRORS - 2;

/** The faults of the operation itself, which GraphQL over HTTP answers `application/json` with 200. */
const answeredWith200: ReadonlySet<ErrorCode> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

/**
 * Gives each error its request id and each answer its status, and logs once what is masked.
 *
 * The status is that of the first error's code where nothing could be answered, and 200 with partial
 * data. A client that names `application/json` in its Accept header is told of a faulty operation
 * with 200, as GraphQL over HTTP asks for; everyone else, and all other errors, get the true status.
 */
export function errorPlugin<Context extends RequestScope>(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue: { request, signal } }) {
          // Past the deadline the client has its answer; what was under way ends as it may.
          if (signal.aborted) return;
          for (const error of errors.filter(isInternal)) {
            request.log.error({ err: findCause(error) }, 'operation failed');
          }
        },
        async willSendResponse(operation) {
          finishAnswer(operation);
        },
      };
    },
    async unexpectedErrorProcessingRequest({ requestContext: { contextValue }, error }) {
      contextValue.request.log.error({ err: error }, 'operation failed');
    },
  };
}

function finishAnswer(operation: GraphQLRequestContext<RequestScope>): void {
  const { body, http } = operation.response;
  if (body?.kind !== 'single' || body.singleResult.errors === undefined) return;
  const result = body.singleResult;
  const requestId = operation.contextValue.request.id;
  result.errors = body.singleResult.errors
    .slice(0, MAX_ERRORS)
    .map((error) => ({ ...error, extensions: { ...error.extensions, requestId } }));
  const code = knownCode(result.errors[0]?.extensions?.code) ?? 'INTERNAL_SERVER_ERROR';
  const { retryAfter } = result.errors[0]?.extensions ?? {};
  if (retryAfter !== undefined) http.headers.set('retry-after', String(retryAfter));
  if (hasData(result.data)) http.status = 200;
  else if (answeredWith200.has(code) && asksForPlainJson(operation)) http.status = 200;
  else http.status = errorStatuses[code];
}

function hasData(data: Readonly<Record<string, unknown>> | null | undefined): boolean {
  return data != null && Object.values(data).some((value) => value !== null);
}

function asksForPlainJson({ request }: GraphQLRequestContext<RequestScope>): boolean {
  const accept = request.http?.headers.get('accept') ?? '';
  const plain = accept.indexOf('application/json');
  const current = accept.indexOf('application/graphql-response+json');
  return plain !== -1 && (current === -1 || plain < current);
}

/** Refuses mutations and subscriptions in so many words where the schema has none. */
export function operationKindRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation) != null) return;
      const message = `The API is read with queries; it has no ${node.operation}s.`;
      context.reportError(new GraphQLError(message, { nodes: node }));
    },
  };
}
