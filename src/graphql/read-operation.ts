import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  type ValidationContext,
} from 'graphql';
import { checkDocument, checkText, type DocumentLimits } from '../plan/index.js';
import { type Answer, failed, type GraphQLResponse } from './answer.js';
import type { Documents } from './documents.js';
import { MAX_ERRORS, type ValidOperation } from './execute-operation.js';
import type { OperationRequest } from './operation-request.js';

export interface ReadingLimits extends DocumentLimits {
  readonly maxTokens: number;
}

/** Reads the text of an operation, and has it executed unless it is faulty. */
type ReadOperation = (
  request: OperationRequest,
  execute: (valid: ValidOperation) => Promise<Answer>,
) => Promise<Answer>;

/** What the hooks of Apollo Server report to, for one operation. */
interface Reading {
  readonly execute: (valid: ValidOperation) => Promise<GraphQLResponse>;
  readonly refuse: (errors: readonly unknown[]) => void;
}

/** Selections in an operation once its fragments are spread: more is a bomb, not a question. */
const MAX_SELECTIONS = 5_000;

/**
 * Has Apollo Server parse and validate texts and run its hooks, and keeps the documents. A text that asks
 * for more than it may is refused before any of that.
 */
export function createReader(
  schema: GraphQLSchema,
  documents: Documents,
  limits: ReadingLimits,
): ReadOperation {
  const apollo = new ApolloServer<Reading>({
    schema,
    plugins: [
      // Cache hints wrap every field, which takes as long as the execution itself.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      reportingPlugin,
    ],
    introspection: true,
    includeStacktraceInErrorResponses: false,
    logger: silentLogger,
    maxRecursiveSelections: MAX_SELECTIONS,
    validationRules: [operationKindRule],
    validationOptions: { maxErrors: MAX_ERRORS },
    // It would print the whole schema to name the documents that it keeps.
    documentStore: null,
    persistedQueries: false,
    stopOnTerminationSignals: false,
  });

  return async ({ query, operationName, variables, extensions }, execute) => {
    checkText(query, limits.maxTokens);
    const document = parseUnlessFaulty(query);
    if (document) checkDocument(document, limits);
    const request = {
      query,
      ...(operationName !== undefined && { operationName }),
      ...(variables !== undefined && { variables }),
      ...(extensions !== undefined && { extensions }),
    };
    return new Promise((resolve, reject) => {
      const contextValue: Reading = {
        async execute(valid) {
          documents.keep(query, valid.document);
          const answer = await execute(valid);
          resolve(answer);
          return answer.response;
        },
        refuse: (errors) => resolve(failed(errors)),
      };
      const end = () => reject(new Error('Apollo Server called none of our hooks.'));
      apollo.executeOperation(request, { contextValue }).then(end, reject);
    });
  };
}

/** A text that is no document is left to Apollo Server, which says where it fails. */
function parseUnlessFaulty(text: string): DocumentNode | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

const reportingPlugin: ApolloServerPlugin<Reading> = {
  async requestDidStart() {
    return {
      async responseForOperation({ document, operation, contextValue }) {
        // An operation that is not in the document is for graphql-js to refuse.
        if (!operation) return null;
        const singleResult = await contextValue.execute({ document, operation });
        return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
      },
      async didEncounterErrors({ errors, contextValue }) {
        contextValue.refuse(errors);
      },
    };
  },
  async unexpectedErrorProcessingRequest({ requestContext: { contextValue }, error }) {
    contextValue.refuse([error]);
  },
};

/** Whatever Apollo Server would log, its hooks report as well. */
const silentLogger = Object.freeze({ debug() {}, info() {}, warn() {}, error() {} });

/** Says of mutations and subscriptions that there are none, where graphql-js would describe a schema. */
function operationKindRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation) != null) return;
      const message = `The API is read with queries; it has no ${node.operation}s.`;
      context.reportError(new GraphQLError(message, { nodes: node }));
    },
  };
}
