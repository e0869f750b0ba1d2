import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import neo4j from 'neo4j-driver';
import { type ContenderServer, hops } from './contender.js';
import { createLoaders, type Item, type Label, type Loaders } from './loaders.js';
import { ours } from './ours.js';

const typeDefs = `#graphql
  type Query {
    film(id: ID!): Film
    franchise(id: ID!): Franchise
    person(id: ID!): Person
    released(day: Int!, genre: String!, first: Int!): [Film!]!
    films(first: Int!, name: String, id: ID): FilmPage!
  }

  enum Order { BILLING RELEASED }

  type Franchise {
    id: ID!
    name: String!
    works(first: Int!, orderBy: Order!): [Film!]!
  }

  type Film {
    id: ID!
    name: String!
    title: String!
    status: String!
    genres: [String!]
    releaseDate: String
    runtimeMinutes: Int
    description: String
    portrayals(first: Int!): [Portrayal!]!
    cast(first: Int!, orderBy: Order!): [Person!]!
    credits(first: Int!, job: String!): [Credit!]!
  }

  type FilmPage {
    nodes: [Film!]!
    pageInfo: PageInfo!
  }

  type PageInfo {
    hasNextPage: Boolean!
    endCursor: ID
  }

  type Person {
    id: ID!
    name: String!
    works(first: Int!, orderBy: Order!): [Film!]!
    portrayals(first: Int!): [Portrayal!]!
  }

  type Character {
    id: ID!
    name: String!
  }

  type Portrayal {
    id: ID!
    billing: Int
    creditedAs: String
    performer: Person!
    character: Character!
    work: Film!
  }

  type Credit {
    person: Person!
  }
`;

const orders = {
  BILLING: 'e.billing, n.id',
  RELEASED: 'n.releaseDateFrom, n.nameSort, n.id',
} as const;

interface ListArguments {
  readonly first: number;
  readonly orderBy: keyof typeof orders;
}

interface Position {
  readonly name?: string;
  readonly id?: string;
}

const byId =
  (label: Label) =>
  (_root: unknown, { id }: { id: string }, loaders: Loaders) =>
    loaders.node(label).load(id);
const one = (from: Label, path: string) => (item: Item, _args: unknown, loaders: Loaders) =>
  loaders.one(from, path).load(item.id);
const list =
  (from: Label, path: string) =>
  (item: Item, { first, orderBy }: ListArguments, loaders: Loaders) =>
    loaders.list({ from, path, order: orders[orderBy], first }).load(item.id);

const portrayals =
  (from: Label, path: string) =>
  (item: Item, { first }: ListArguments, loaders: Loaders) =>
    loaders.list({ from, path, order: 'n.billing, n.id', first }).load(item.id);

const resolvers = {
  Query: {
    film: byId('Film'),
    franchise: byId('Franchise'),
    person: byId('Person'),
    released: (
      _root: unknown,
      { day, genre, first }: { day: number; genre: string; first: number },
      loaders: Loaders,
    ) =>
      loaders.films({
        condition: 'n.releaseDateFrom >= $day AND $genre IN n.genres',
        order: 'n.releaseDateFrom, n.id',
        parameters: { day, genre, first: neo4j.int(first) },
      }),
    films: async (
      _root: unknown,
      { first, name = '', id = '' }: Position & { readonly first: number },
      loaders: Loaders,
    ) => {
      const films = await loaders.films({
        condition: 'n.nameSort >= $name AND (n.nameSort > $name OR n.id > $id)',
        order: 'n.nameSort, n.id',
        parameters: { name, id, first: neo4j.int(first + 1) },
      });
      const nodes = films.slice(0, first);
      return {
        nodes,
        pageInfo: { hasNextPage: films.length > first, endCursor: nodes.at(-1)?.id },
      };
    },
  },
  Franchise: { works: list('Franchise', '<-[e:IN_FRANCHISE]-(n:Work)') },
  Film: {
    title: (film: Item) => film.name,
    portrayals: portrayals('Film', '<-[e:IN]-(n:Portrayal)'),
    cast: list('Film', '<-[e:ACTED_IN]-(n:Person)'),
    credits: (film: Item, { first, job }: { first: number; job: string }, loaders: Loaders) =>
      loaders
        .list({
          from: 'Film',
          path: '<-[e:ON]-(n:Credit {job: $job})',
          order: 'e.position, n.id',
          first,
          where: { job },
        })
        .load(film.id),
  },
  Person: {
    works: list('Person', '-[e:WORKED_ON]->(n:Work)'),
    portrayals: portrayals('Person', '-[e:PERFORMS]->(n:Portrayal)'),
  },
  Portrayal: {
    performer: one('Portrayal', '<-[:PERFORMS]-(n:Person)'),
    character: one('Portrayal', '-[:OF]->(n:Character)'),
    work: one('Portrayal', '-[:IN]->(n:Work)'),
  },
  Credit: { person: one('Credit', '<-[:HOLDS]-(n:Person)') },
};

/** Resolvers with one statement a level, served by Apollo Server. */
export const dataLoader: ContenderServer = {
  async start(uri) {
    const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true, fetchSize: -1 });
    const server = new ApolloServer<Loaders>({ typeDefs, resolvers });
    const { url } = await startStandaloneServer(server, {
      listen: { host: '127.0.0.1', port: 0 },
      context: async () => createLoaders(driver),
    });
    return url;
  },
  questions: {
    film: ours.questions.film,
    cast: {
      query: `query Cast($id: ID!) {
        film(id: $id) {
          id
          title
          portrayals(first: 10) { billing creditedAs performer { id name } character { id name } }
        }
      }`,
      variables: ({ film }) => ({ id: film }),
    },
    franchise: {
      query: `query Franchise($id: ID!) {
        franchise(id: $id) {
          id
          name
          works(first: 10, orderBy: RELEASED) {
            id
            name
            releaseDate
            credits(first: 2, job: "DIRECTOR") { person { id name } }
            cast(first: 5, orderBy: BILLING) { id name }
          }
        }
      }`,
      variables: ({ franchise }) => ({ id: franchise }),
    },
    page: {
      query: `query Page($day: Int!, $genre: String!) {
        films: released(day: $day, genre: $genre, first: 20) {
          id
          title
          releaseDate
          genres
          cast(first: 3, orderBy: BILLING) { id name }
        }
      }`,
      variables: ({ day, genre }) => ({ day, genre }),
    },
    roots: {
      query: `query Roots($film: ID!, $person: ID!) {
        a: film(id: $film) { id title releaseDate }
        b: person(id: $person) { id name works(first: 5, orderBy: RELEASED) { id name } }
        c: films(first: 5) { nodes { id title } }
      }`,
      variables: ({ film, person }) => ({ film, person }),
    },
    hops: {
      query: `query Hops($id: ID!) { film(id: $id) { ${hops((hop, inner) =>
        hop === 'portrayals' ? `portrayals(first: 3) { ${inner} }` : `${hop} { ${inner} }`,
      )} } }`,
      variables: ({ film }) => ({ id: film }),
    },
    deep: {
      query: `query Deep($name: String!, $id: ID!) {
        films(first: 20, name: $name, id: $id) {
          nodes { id title }
          pageInfo { hasNextPage endCursor }
        }
      }`,
      variables: ({ position: { name, id } }) => ({ name, id }),
    },
    offset: {
      query: `query Offset($name: String!, $id: ID!) {
        films(first: 20, name: $name, id: $id) { nodes { id title } }
      }`,
      variables: ({ position: { name, id } }) => ({ name, id }),
    },
  },
};
