import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
} from 'graphql';
import { errorStatuses, ThroughlineError } from '../errors.js';
import { checkDocument, checkText, type DocumentLimits } from '../plan/index.js';
import { createDocuments, type Documents } from './documents.js';
import { createFetch, type FetchLimits, type FetchOperation } from './fetch-operation.js';
import type { FetchedOperation, OperationContext } from './operation-context.js';

export interface OperationLimits extends DocumentLimits, FetchLimits {}

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
   * Throws a ThroughlineError when a document asks for more than it may, before any work is done for
   * it. A text that is no document passes: Apollo Server says where it fails.
   */
  readonly checkText: (text: string) => void;
  /** For Apollo Server to keep documents in. */
  readonly documents: Documents;
  /**
   * The body that answers an operation of a document that Apollo Server has validated before, byte for
   * byte as it would; undefined where it has to answer, as it has to tell every error.
   */
  readonly answerKnown: (
    request: OperationRequest,
    context: OperationContext,
  ) => Promise<string | undefined>;
}

/**
 * Answers operations. Each is planned and fetched whole before execution would start, and returned as
 * it was fetched; a failed fetch is one error.
 *
 * Parsing, validation and the hooks of Apollo Server decide nothing anew for a text that has passed
 * them, so such operations are answered without. Where that fails, Apollo Server only says so: no
 * operation is fetched twice.
 */
export function createOperations(schema: GraphQLSchema, limits: OperationLimits): Operations {
  const fetch = createFetch(schema, limits);
  const documents = createDocuments();
  return {
    plugin: createPlugin(fetch),
    checkText(text) {
      if (documents.of(text) !== undefined) return;
      checkText(text, limits.maxTokens);
      const document = parseUnlessFaulty(text);
      if (document) checkDocument(document, limits);
    },
    documents,
    async answerKnown({ query, operationName, variables, extensions }, context) {
      const document = documents.of(query);
      if (document === undefined || extensions !== undefined) return undefined;
      const operation = getOperationAST(document, operationName);
      if (operation?.operation !== 'query') return undefined;
      context.fetching = fetch({ document, operation }, variables, context);
      const fetched = await context.fetching.catch(() => undefined);
      return fetched && `${JSON.stringify(resultOf(fetched))}\n`;
    },
  };
}

function parseUnlessFaulty(text: string): DocumentNode | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

function createPlugin(fetch: FetchOperation): ApolloServerPlugin<OperationContext> {
  return {
    async requestDidStart() {
      let fetched: FetchedOperation | undefined;
      return {
        async didResolveOperation({ document, operation, request, contextValue }) {
          // Operations that cannot run, unnamed among several or no query, are for graphql-js to refuse.
          if (operation?.operation !== 'query') return;
          contextValue.fetching ??= fetch({ document, operation }, request.variables, contextValue);
          fetched = await contextValue.fetching.catch(rethrow);
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

function rethrow(cause: unknown): never {
  // In a document that is valid only variables can be wrong: null where the schema has none.
  const error =
    cause instanceof GraphQLError ? new ThroughlineError('BAD_USER_INPUT', cause.message) : cause;
  if (!(error instanceof ThroughlineError)) throw error;
  throw new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, ...error.details, http: { status: errorStatuses[error.code] } },
  });
}
