import type { Server as HttpServer } from 'node:http';
import fastifyCompress from '@fastify/compress';
import fastifyCors from '@fastify/cors';
import Fastify, { type FastifyHttpOptions, type FastifyInstance, LogController } from 'fastify';
import type { Config } from '../config.js';
import type { Api } from '../graphql/index.js';
import type { GraphStore } from '../store/graph-store.js';
import { installBodyLimits } from './body-limits.js';
import { boundConnections } from './connections.js';
import { installDrain } from './drain.js';
import { answerClientError, installErrorHandlers, sendError } from './error-responses.js';
import { serveGraphQL } from './graphql-route.js';
import { serveHealth } from './health.js';
import { type LogStream, openLog } from './log-stream.js';
import { createPageServer } from './pages.js';
import { chooseRequestId, installRequestLog } from './request-log.js';
import { installSecurityHeaders } from './security-headers.js';
import { createTurns } from './turns.js';
import { readAssets, serveWebDirectory } from './web-directory.js';

export interface ServerOptions {
  readonly api: Api;
  readonly store: Pick<GraphStore, 'check' | 'version'>;
  readonly config: Config;
  /** What the build made of `web`: scripts, styles and the playground. */
  readonly webDirectory: string;
  /** Where log lines go; standard output when absent. */
  readonly logStream?: LogStream;
}

export interface Server {
  readonly app: FastifyInstance;
  /** Opens the port; resolves with the server's origin when connections are accepted. */
  readonly listen: (address: Address) => Promise<string>;
  /** Stops for good, after answering requests in flight. */
  readonly stop: () => Promise<void>;
}

interface Address {
  readonly host: string;
  readonly port: number;
}

/** Builds the whole HTTP server, ready to listen. */
export async function createServer(options: ServerOptions): Promise<Server> {
  const { config, logStream = openLog() } = options;
  const app = Fastify(fastifyOptions(config, logStream));
  boundConnections(app, config.maxConnections);
  app.addHook('onClose', () => logStream.flush?.());
  const { isDraining, drain } = installDrain(app, config);
  app.removeContentTypeParser('text/plain');
  installRequestLog(app);
  const turns = createTurns();
  const asset = await readAssets(options.webDirectory);
  const { requestTimeoutMs } = config;
  const pages = createPageServer({ api: options.api, turns, asset, requestTimeoutMs });
  installErrorHandlers(app, pages);
  installBodyLimits(app, config.bodyLimit);
  installSecurityHeaders(app);
  // The facts are public and read without cookies, so any site may ask unless the operator says which.
  await app.register(fastifyCors, {
    origin: config.corsOrigins === '*' ? '*' : [...config.corsOrigins],
    methods: ['GET', 'POST'],
    maxAge: CORS_MAX_AGE_S,
  });
  await app.register(fastifyCompress, { global: false, globalDecompression: false });
  serveHealth(app, options.store, isDraining);
  serveGraphQL(app, { api: options.api, turns, requestTimeoutMs });
  pages.mount(app);
  await serveWebDirectory(app, options.webDirectory);
  return {
    app,
    stop: drain,
    listen: ({ host, port }) =>
      app.listen({
        host,
        port,
        backlog: BACKLOG,
        listenTextResolver: (origin) => `open at ${origin}`,
      }),
  };
}

/** Connections that wait to be accepted; a client that finds no room tries again after a second. */
const BACKLOG = 4_096;

/** How long browsers may remember the answer to a preflight request: a day. */
const CORS_MAX_AGE_S = 86_400;

/** A client has 5 seconds for its headers and 10 for its whole request; Node's defaults are minutes. */
const SERVER_TIMEOUTS = { headersTimeout: 5_000, connectionsCheckingInterval: 1_000 } as const;
const REQUEST_TIMEOUT_MS = 10_000;
/** How long a client may leave its answer unread. */
const UNREAD_MS = 15_000;

/** What routes take and give is checked here, not by JSON schemas, whose compilers would be loaded at each start. */
const noCompilers = { buildValidator: refuseSchemas, buildSerializer: refuseSchemas };

function refuseSchemas(): never {
  throw new TypeError('A route has a JSON schema, which nothing compiles.');
}

function fastifyOptions(config: Config, logStream: LogStream): FastifyHttpOptions<HttpServer> {
  return {
    logger: { level: config.logLevel, stream: logStream },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: config.bodyLimit,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // A client that does not read its answer loses its connection.
    connectionTimeout: config.requestTimeoutMs + UNREAD_MS,
    http: SERVER_TIMEOUTS,
    return503OnClosing: false,
    schemaController: { compilersFactory: noCompilers },
    genReqId: chooseRequestId,
    frameworkErrors: (error, request, reply) => sendError(error, request, reply),
    clientErrorHandler: answerClientError,
  };
}
