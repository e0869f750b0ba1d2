import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';
import { type ContenderServer, hops } from './contender.js';

/** The same labels and relationships, declared as in the documentation of the library. */
const typeDefs = `
  type Franchise @node {
    id: ID!
    name: String!
    works: [Film!]! @relationship(type: "IN_FRANCHISE", direction: IN)
  }

  type Film @node {
    id: ID!
    title: String! @alias(property: "name")
    name: String!
    nameSort: String!
    status: String!
    genres: [String!]
    releaseDate: String
    releaseDateFrom: Int
    runtimeMinutes: Int
    description: String
    portrayals: [Portrayal!]! @relationship(type: "IN", direction: IN)
    cast: [Person!]! @relationship(type: "ACTED_IN", direction: IN, properties: "ActedIn")
    credits: [Credit!]! @relationship(type: "ON", direction: IN)
  }

  type ActedIn @relationshipProperties {
    billing: Int
  }

  type Person @node {
    id: ID!
    name: String!
    nameSort: String!
    works: [Film!]! @relationship(type: "WORKED_ON", direction: OUT)
    portrayals: [Portrayal!]! @relationship(type: "PERFORMS", direction: OUT)
  }

  type Character @node {
    id: ID!
    name: String!
  }

  type Portrayal @node {
    id: ID!
    billing: Int
    creditedAs: String
    performer: [Person!]! @relationship(type: "PERFORMS", direction: IN)
    character: [Character!]! @relationship(type: "OF", direction: OUT)
    work: [Film!]! @relationship(type: "IN", direction: OUT)
  }

  type Credit @node {
    id: ID!
    job: String!
    person: [Person!]! @relationship(type: "HOLDS", direction: IN)
  }
`;

const byName = 'sort: [{ nameSort: ASC }, { id: ASC }]';
const released = 'sort: [{ releaseDateFrom: ASC }, { nameSort: ASC }, { id: ASC }]';

/** The library with its own translation to Cypher, served by Apollo Server as in its documentation. */
export const neo4jGraphQL: ContenderServer = {
  async start(uri) {
    const driver = neo4j.driver(uri);
    const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
    const { url } = await startStandaloneServer(new ApolloServer({ schema }), {
      listen: { host: '127.0.0.1', port: 0 },
      context: async ({ req }) => ({ req, sessionConfig: { database: 'neo4j' } }),
    });
    return url;
  },
  questions: {
    film: {
      query: `query Film($id: ID!) {
        film: films(where: { id: { eq: $id } }) {
          id title status genres releaseDate runtimeMinutes description
        }
      }`,
      variables: ({ film }) => ({ id: film }),
    },
    cast: {
      query: `query Cast($id: ID!) {
        film: films(where: { id: { eq: $id } }) {
          id
          title
          portrayals(limit: 10, sort: [{ billing: ASC }, { id: ASC }]) {
            billing creditedAs performer { id name } character { id name }
          }
        }
      }`,
      variables: ({ film }) => ({ id: film }),
    },
    franchise: {
      query: `query Franchise($id: ID!) {
        franchise: franchises(where: { id: { eq: $id } }) {
          id
          name
          works(limit: 10, ${released}) {
            id
            name
            releaseDate
            credits(limit: 2, where: { job: { eq: "DIRECTOR" } }) {
              person { id name }
            }
            cast: castConnection(first: 5, sort: [{ edge: { billing: ASC } }]) {
              edges { node { id name } }
            }
          }
        }
      }`,
      variables: ({ franchise }) => ({ id: franchise }),
    },
    page: {
      query: `query Page($day: Int!, $genre: String!) {
        films(
          where: { releaseDateFrom: { gte: $day }, genres: { includes: $genre } }
          sort: [{ releaseDateFrom: ASC }, { id: ASC }]
          limit: 20
        ) {
          id
          title
          releaseDate
          genres
          cast: castConnection(first: 3, sort: [{ edge: { billing: ASC } }]) {
            edges { node { id name } }
          }
        }
      }`,
      variables: ({ day, genre }) => ({ day, genre }),
    },
    roots: {
      query: `query Roots($film: ID!, $person: ID!) {
        a: films(where: { id: { eq: $film } }) { id title releaseDate }
        b: people(where: { id: { eq: $person } }) {
          id name works(limit: 5, ${released}) { id name }
        }
        c: films(limit: 5, ${byName}) { id title }
      }`,
      variables: ({ film, person }) => ({ film, person }),
    },
    hops: {
      query: `query Hops($id: ID!) { film: films(where: { id: { eq: $id } }) { ${hops(
        (hop, inner) =>
          hop === 'portrayals'
            ? `portrayals(limit: 3, sort: [{ billing: ASC }, { id: ASC }]) { ${inner} }`
            : `${hop} { ${inner} }`,
      )} } }`,
      variables: ({ film }) => ({ id: film }),
    },
    deep: {
      query: `query Deep($after: String!) {
        films: filmsConnection(first: 20, after: $after, ${byName}) {
          edges { node { id title } }
          pageInfo { hasNextPage endCursor }
        }
      }`,
      variables: ({ position: { offset } }) => ({
        after: Buffer.from(`arrayconnection:${offset - 1}`).toString('base64'),
      }),
    },
    offset: {
      query: `query Offset($offset: Int!) {
        films(limit: 20, offset: $offset, ${byName}) { id title }
      }`,
      variables: ({ position: { offset } }) => ({ offset }),
    },
  },
};
