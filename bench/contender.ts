import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Api } from '../src/graphql/index.js';
import { importBuilt, webDirectory } from './built.js';
import { type Answers, constantSchema } from './constant-schema.js';
import { filmsGraph } from './films-graph.js';
import { generateFilms } from './generate-films.js';
import { FILMS_IN_GRAPH } from './http-operations.js';

/**
 * The servers to compare:
 *
 * - `throughline` as it is shipped, with the memory store;
 * - `same-fastify`, the same HTTP server in front of Apollo Server with a schema of constants;
 * - `bare`, Apollo Server with these constants on a Fastify without log, headers, limits or deadline.
 */
export type ContenderName = 'throughline' | 'same-fastify' | 'bare';

/** Starts a server on a free port and returns its address. */
export async function startContender(name: ContenderName, answers: Answers): Promise<string> {
  switch (name) {
    case 'throughline':
      return startThroughline();
    case 'same-fastify':
      return startSameFastify(await constantSchema(answers));
    case 'bare':
      return startBare(await constantSchema(answers));
  }
}

const importConfig = () => importBuilt<typeof import('../src/config.js')>('config.js');
const importGraphQL = () =>
  importBuilt<typeof import('../src/graphql/index.js')>('graphql/index.js');
const importServer = () => importBuilt<typeof import('../src/server/index.js')>('server/index.js');
const importMemory = () =>
  importBuilt<typeof import('../src/store/memory/index.js')>('store/memory/index.js');

async function startThroughline(): Promise<string> {
  const { buildGraphQLSchema, createApi } = await importGraphQL();
  const { createServer } = await importServer();
  const { createMemoryStore } = await importMemory();
  const config = await readConfig();
  const store = createMemoryStore(await filmsGraph(generateFilms(FILMS_IN_GRAPH)));
  const schema = await buildGraphQLSchema();
  const { app } = await createServer({
    api: createApi(schema, store, config.limits),
    store,
    config,
    webDirectory,
  });
  return app.listen({ host: config.host, port: config.port });
}

async function startSameFastify(schema: GraphQLSchema): Promise<string> {
  const { createServer } = await importServer();
  const config = await readConfig();
  const { app } = await createServer({
    api: serveByApollo(await startApollo(schema)),
    store: { version: async () => 'constant' },
    config,
    webDirectory,
  });
  return app.listen({ host: config.host, port: config.port });
}

/** Answers every operation as Apollo Server does by itself. */
function serveByApollo(apollo: ApolloServer): Api {
  return {
    async answer({ query, variables = {} }) {
      const { body } = await apollo.executeOperation({ query, variables });
      if (body.kind !== 'single' || !body.singleResult.data) throw new Error('No data came back.');
      return { response: { data: body.singleResult.data }, status: 200, faults: [] };
    },
  };
}

async function startBare(schema: GraphQLSchema): Promise<string> {
  const app = Fastify();
  app.post('/graphql', fastifyApolloHandler(await startApollo(schema)));
  return app.listen({ host: '127.0.0.1', port: 0 });
}

async function startApollo(schema: GraphQLSchema): Promise<ApolloServer> {
  const apollo = new ApolloServer({
    schema,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    csrfPrevention: false,
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  return apollo;
}

async function readConfig() {
  return (await importConfig()).readConfig({ PORT: '0', HOST: '127.0.0.1' });
}
