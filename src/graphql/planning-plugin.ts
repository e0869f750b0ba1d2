import { type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from '@apollo/server';
import { type DocumentNode, GraphQLError, type GraphQLSchema } from 'graphql';
import { errorStatuses, ThroughlineError } from '../errors.js';
import {
  checkDocument,
  createPlanner,
  type DocumentLimits,
  type PlanOperation,
} from '../plan/index.js';
import { answerData } from './answer-data.js';
import { type FetchedOperation, fetchOperation } from './fetch-operation.js';
import type { OperationContext } from './operation-context.js';

export interface OperationLimits extends DocumentLimits {
  /** The most objects that an answer may hold (see costOf). */
  readonly maxCost: number;
}

/**
 * Plans each operation and fetches it whole, before execution would start. When resolvers have no
 * part in the answer it is returned as it was fetched; else graphql-js completes it, reading the
 * same objects. Either way the bytes are the same, and a failed fetch is one error.
 */
export function planningPlugin(
  schema: GraphQLSchema,
  limits: OperationLimits,
): ApolloServerPlugin<OperationContext> {
  const plan: PlanOperation = createPlanner(schema);
  const checked = new WeakSet<DocumentNode>();

  return {
    async requestDidStart() {
      let operation: FetchedOperation | undefined;
      return {
        async didResolveOperation(request) {
          try {
            if (!checked.has(request.document)) checkDocument(request.document, limits);
            checked.add(request.document);
            operation = await fetchOperation(plan, schema, limits.maxCost, request);
          } catch (error) {
            throw error instanceof ThroughlineError ? toGraphQLError(error) : error;
          }
        },
        async responseForOperation() {
          return operation && !operation.planned.computed ? respond(operation) : null;
        },
        async willSendResponse({ response: { body } }) {
          if (operation?.planned.computed && body.kind === 'single') {
            body.singleResult.extensions = extensionsOf(operation);
          }
        },
      };
    },
  };
}

function respond(operation: FetchedOperation): GraphQLResponse {
  return {
    http: { headers: new HeaderMap() },
    body: {
      kind: 'single',
      singleResult: {
        data: answerData(operation.planned, operation.answer),
        extensions: extensionsOf(operation),
      },
    },
  };
}

function extensionsOf({ cost }: FetchedOperation): Record<string, unknown> {
  return { cost };
}

function toGraphQLError(error: ThroughlineError): GraphQLError {
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, ...error.details, http: { status: errorStatuses[error.code] } },
  });
}
