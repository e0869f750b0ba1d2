import {
  ApolloServer,
  type ApolloServerOptions,
  type ApolloServerPlugin,
  type BaseContext,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../config.js';
import type { OperationRequest } from '../graphql/index.js';
import { withDeadline } from './deadline.js';
import { formatError } from './format-error.js';
import {
  errorPlugin,
  MAX_FAULTS,
  operationKindRule,
  type RequestScope,
} from './graphql-plugins.js';
import { checkHeaders, readOperationRequest } from './read-operation-request.js';
import { createTurns } from './turns.js';

/** What is served at /graphql. */
export interface GraphQLApi<Context extends BaseContext> {
  readonly schema: GraphQLSchema;
  readonly plugin?: ApolloServerPlugin<Context>;
  /** Throws when a document asks for more than it may, before it is parsed and validated. */
  readonly checkText?: (text: string) => void;
  /** Keeps documents that have been validated; none are when absent. */
  readonly documents?: NonNullable<ApolloServerOptions<Context>['documentStore']>;
  /** Answers operations of such documents; undefined where Apollo Server has to. */
  readonly answerKnown?: (
    request: OperationRequest,
    context: Context,
  ) => Promise<string | undefined>;
  /** Called for each operation; the signal ends it at the deadline, or when the client has gone. */
  readonly createContext: (signal: AbortSignal) => Context;
}

const GRAPHQL_PATH = '/graphql';

/** Accept headers that need no weighing: JSON will do. */
const plainAccepts: ReadonlySet<string | undefined> = new Set([
  undefined,
  '*/*',
  'application/json',
]);

/** Selections in an operation once its fragments are spread: more is a bomb, not a question. */
const MAX_SELECTIONS = 5_000;

/**
 * Short answers gain less from compression than it costs. On long ones the lower level halves the
 * time for a fifth more bytes, and Brotli gains nothing over gzip at the speed that is left.
 */
const compress = {
  threshold: 2_048,
  encodings: ['gzip', 'deflate'] as ('gzip' | 'deflate')[],
  zlibOptions: { level: 1 },
};

/** Serves the API at /graphql, by GET and POST. */
export async function serveGraphQL<Context extends BaseContext>(
  app: FastifyInstance,
  api: GraphQLApi<Context>,
  config: Pick<Config, 'limits' | 'requestTimeoutMs'>,
): Promise<void> {
  const apollo = createApolloServer(api, app, config);
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  const turns = createTurns();
  const answer = async (request: FastifyRequest, reply: FastifyReply, signal: AbortSignal) => {
    const turn = turns.next(signal);
    if (turn !== undefined) await turn;
    const operation = readOperationRequest(request);
    const scope = Object.assign(api.createContext(signal), { request, signal });
    if (plainAccepts.has(request.headers.accept)) {
      const body = await api.answerKnown?.(operation, scope);
      signal.throwIfAborted();
      if (body !== undefined) {
        reply.type('application/json; charset=utf-8');
        return body;
      }
    }
    api.checkText?.(operation.query);
    const context = async () => scope;
    return fastifyApolloHandler(apollo, { context }).call(app, request, reply);
  };
  app.route({
    method: ['GET', 'POST'],
    url: GRAPHQL_PATH,
    exposeHeadRoute: false,
    compress,
    onRequest: async (request, reply) => {
      const vary = reply.getHeader('vary');
      reply.header('cache-control', 'no-store');
      reply.header('vary', vary === undefined ? 'accept' : `${vary}, accept`);
      checkHeaders(request);
      if (isBrowserVisit(request)) return reply.redirect('/', 303);
      return undefined;
    },
    async handler(request, reply) {
      const body: unknown = await withDeadline(reply, config.requestTimeoutMs, (signal) =>
        answer(request, reply, signal),
      );
      return reply.statusCode < 400 ? body : withRequestId(body, request.id);
    },
  });
}

function createApolloServer<Context extends BaseContext>(
  api: GraphQLApi<Context>,
  app: FastifyInstance,
  { limits }: Pick<Config, 'limits'>,
): ApolloServer<Context & RequestScope> {
  return new ApolloServer<Context & RequestScope>({
    schema: api.schema,
    plugins: [
      // Cache hints wrap every field, which takes as long as the execution itself.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      errorPlugin(),
      ...(api.plugin ? [api.plugin] : []),
    ],
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError,
    logger: app.log,
    parseOptions: { maxTokens: limits.maxTokens },
    maxRecursiveSelections: MAX_SELECTIONS,
    validationRules: [operationKindRule],
    validationOptions: { maxErrors: MAX_FAULTS },
    executionOptions: { maxCoercionErrors: MAX_FAULTS },
    documentStore: api.documents ?? null,
    persistedQueries: false,
    // There is nothing to forge: no cookies, no log-in, no mutations; and GET is part of the API.
    csrfPrevention: false,
    stopOnTerminationSignals: false,
  });
}

/** Someone who opens the API's address in a browser wants the playground. */
function isBrowserVisit({ method, query, headers }: FastifyRequest): boolean {
  if (method !== 'GET' || !headers.accept?.includes('text/html')) return false;
  return !Object.hasOwn(query as object, 'query');
}

/** Errors that Apollo Server answers outside an operation do not know their request. */
function withRequestId(body: unknown, requestId: string): unknown {
  if (typeof body !== 'string' || body.includes('"requestId"')) return body;
  const { errors = [], ...rest } = JSON.parse(body) as {
    errors?: { extensions?: Record<string, unknown> }[];
  };
  const identified = errors.map((error) => ({
    ...error,
    extensions: { ...error.extensions, requestId },
  }));
  return JSON.stringify({ errors: identified, ...rest });
}
