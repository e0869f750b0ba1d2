/** An operation to send over HTTP. A bare server finds the answer by its name. */
export interface HttpOperation {
  readonly name: string;
  readonly title: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** From one scalar to a long list, on films of generateFilms. */
export const httpOperations: readonly HttpOperation[] = [
  {
    name: 'Scalar',
    title: 'one scalar',
    query: 'query Scalar { film(id: "film/silent-kingdom-1-2024") { title } }',
  },
  {
    name: 'Film',
    title: 'a film, ten fields, by variable',
    query: `query Film($id: ID!) {
      film(id: $id) {
        id title name aliases description status genres releaseDate runtimeMinutes
        externalIds { authority value url }
      }
    }`,
    variables: { id: 'film/broken-bridge-2-1925' },
  },
  {
    name: 'Cast',
    title: 'a film with its cast of 20',
    query: `query Cast($id: ID!) {
      film(id: $id) { title releaseDate cast(first: 20) { totalCount nodes { id name } } }
    }`,
    variables: { id: 'film/broken-bridge-2-1925' },
  },
  {
    name: 'Roles',
    title: 'a person, 20 roles, three levels',
    query: `query Roles($id: ID!) {
      person(id: $id) {
        name
        portrayals(first: 20) { nodes { kind billing character { name } work { title releaseDate } } }
      }
    }`,
    variables: { id: 'person/ada-abel' },
  },
  {
    name: 'Page',
    title: '20 films, filtered, ordered, with cursors',
    query: `query Page($where: WorkWhere, $orderBy: [WorkOrder!]) {
      films(where: $where, orderBy: $orderBy, first: 20) {
        edges { cursor node { id title releaseDate genres } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }`,
    variables: {
      where: { releaseDate: { gte: '1950' }, genres: { some: { eq: 'Drama' } } },
      orderBy: [{ field: 'RELEASE_DATE', direction: 'DESC' }],
    },
  },
  {
    name: 'Films',
    title: '100 films with 20 of cast each',
    query: `query Films {
      films(first: 100) { nodes { id title releaseDate cast(first: 20) { nodes { id name } } } }
    }`,
  },
];

export const FILMS_IN_GRAPH = 1_000;
