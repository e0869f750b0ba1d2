import { importBuilt, webDirectory } from '../built.js';
import { type ContenderServer, hops } from './contender.js';
import type { Sample } from './sample.js';

/** The server as it is shipped, over the database. */
export const ours: ContenderServer = {
  async start(uri) {
    const { readConfig } = await importBuilt<typeof import('../../src/config.js')>('config.js');
    const { buildGraphQLSchema, createApi } =
      await importBuilt<typeof import('../../src/graphql/index.js')>('graphql/index.js');
    const { createServer } =
      await importBuilt<typeof import('../../src/server/index.js')>('server/index.js');
    const { createNeo4jStore } =
      await importBuilt<typeof import('../../src/store/neo4j/index.js')>('store/neo4j/index.js');
    // The first plans of a database that has just started may take long on a busy machine.
    const patience = { REQUEST_TIMEOUT_MS: '20000' };
    const config = readConfig({ PORT: '0', HOST: '127.0.0.1', NEO4J_URI: uri, ...patience });
    const store = createNeo4jStore({ uri, timeoutMs: config.requestTimeoutMs });
    const schema = await buildGraphQLSchema();
    const { app } = await createServer({
      api: createApi(schema, store, config.limits),
      store,
      config,
      webDirectory,
    });
    return `${await app.listen({ host: config.host, port: config.port })}/graphql`;
  },
  questions: {
    film: {
      query: `query Film($id: ID!) {
        film(id: $id) { id title status genres releaseDate runtimeMinutes description }
      }`,
      variables: ({ film }) => ({ id: film }),
    },
    cast: {
      query: `query Cast($id: ID!) {
        film(id: $id) {
          id
          title
          portrayals(first: 10) {
            nodes { billing creditedAs performer { id name } character { id name } }
          }
        }
      }`,
      variables: ({ film }) => ({ id: film }),
    },
    franchise: {
      query: `query Franchise($id: ID!) {
        franchise(id: $id) {
          id
          name
          works(first: 10) {
            nodes {
              id
              name
              releaseDate
              credits(first: 2, where: { job: { eq: DIRECTOR } }) { nodes { person { id name } } }
              cast(first: 5) { nodes { id name } }
            }
          }
        }
      }`,
      variables: ({ franchise }) => ({ id: franchise }),
    },
    page: {
      query: `query Page($year: PartialDate!, $genre: String!) {
        films(
          where: { releaseDate: { gte: $year }, genres: { some: { eq: $genre } } }
          orderBy: [{ field: RELEASE_DATE }]
          first: 20
        ) {
          nodes { id title releaseDate genres cast(first: 3) { nodes { id name } } }
        }
      }`,
      variables: ({ year, genre }) => ({ year, genre }),
    },
    roots: {
      query: `query Roots($film: ID!, $person: ID!) {
        a: film(id: $film) { id title releaseDate }
        b: person(id: $person) { id name works(first: 5) { nodes { id name } } }
        c: films(first: 5, orderBy: [{ field: TITLE }]) { nodes { id title } }
      }`,
      variables: ({ film, person }) => ({ film, person }),
    },
    hops: {
      query: `query Hops($id: ID!) { film(id: $id) { ${hops((hop, inner) =>
        hop === 'portrayals'
          ? `portrayals(first: 3, orderBy: [{ field: BILLING }]) { nodes { ${inner} } }`
          : `${hop} { ${inner} }`,
      )} } }`,
      variables: ({ film }) => ({ id: film }),
    },
    deep: {
      query: `query Deep($after: Cursor!) {
        films(first: 20, after: $after, orderBy: [{ field: TITLE }]) {
          nodes { id title }
          pageInfo { hasNextPage endCursor }
        }
      }`,
      variables: afterCursor,
    },
    offset: {
      query: `query Offset($after: Cursor!) {
        films(first: 20, after: $after, orderBy: [{ field: TITLE }]) { nodes { id title } }
      }`,
      variables: afterCursor,
    },
  },
};

function afterCursor({ position }: Sample): { readonly after: unknown } {
  return { after: position.cursor };
}
