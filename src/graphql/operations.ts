import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { errorStatuses, ThroughlineError } from '../errors.js';
import {
  createFetch,
  type FetchedOperation,
  type FetchOperation,
  type OperationLimits,
  type ResolvedOperation,
} from './fetch-operation.js';
import type { OperationContext } from './operation-context.js';

/** The parameters of a GraphQL-over-HTTP request. */
export interface OperationRequest {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

export interface Operations {
  readonly plugin: ApolloServerPlugin<OperationContext>;
  /**
   * The body that answers an operation which Apollo Server has answered before, with other variables
   * perhaps, byte for byte as it would; undefined where that way has to be taken again.
   */
  readonly answerKnown: (
    request: OperationRequest,
    context: OperationContext,
  ) => Promise<string | undefined>;
}

const MAX_KNOWN = 1_000;

/**
 * Answers operations. Each is planned and fetched whole before execution would start, and returned as
 * it was fetched; a failed fetch is one error.
 *
 * Parsing, validation and the hooks of Apollo Server decide nothing anew for a text that has passed
 * them, so such operations are remembered and can be answered without.
 */
export function createOperations(schema: GraphQLSchema, limits: OperationLimits): Operations {
  const fetch = createFetch(schema, limits);
  const known = new LRUCache<string, ResolvedOperation>({ max: MAX_KNOWN });
  return {
    plugin: createPlugin(fetch, (request, resolved) => known.set(keyOf(request), resolved)),
    async answerKnown(request, context) {
      const resolved = known.get(keyOf(request));
      if (resolved === undefined || request.extensions !== undefined) return undefined;
      // What fails here fails again on the long way, which knows how to say it.
      const fetched = await fetch(resolved, request.variables, context).catch(() => undefined);
      if (fetched === undefined) return undefined;
      return `${JSON.stringify(resultOf(fetched))}\n`;
    },
  };
}

function keyOf({ query, operationName }: Partial<OperationRequest>): string {
  return operationName ? `${operationName}\0${query}` : `\0${query}`;
}

function createPlugin(
  fetch: FetchOperation,
  remember: (request: Partial<OperationRequest>, resolved: ResolvedOperation) => void,
): ApolloServerPlugin<OperationContext> {
  return {
    async requestDidStart() {
      let fetched: FetchedOperation | undefined;
      return {
        async didResolveOperation({ document, operation, request, contextValue }) {
          // Operations that cannot run, unnamed among several or no query, are for graphql-js to refuse.
          if (operation?.operation !== 'query') return;
          const resolved = { document, operation };
          fetched = await fetch(resolved, request.variables, contextValue).catch(rethrow);
          if (fetched) remember(request, resolved);
        },
        async responseForOperation() {
          if (fetched === undefined) return null;
          const body = { kind: 'single', singleResult: resultOf(fetched) } as const;
          return { http: { headers: new HeaderMap() }, body };
        },
      };
    },
  };
}

function resultOf({ data, cost }: FetchedOperation) {
  return { data, extensions: { cost } };
}

function rethrow(error: unknown): never {
  if (!(error instanceof ThroughlineError)) throw error;
  throw new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, ...error.details, http: { status: errorStatuses[error.code] } },
  });
}
