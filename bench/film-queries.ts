import type { AnswerObject } from '../src/store/graph-store.js';
import type { Variables } from './plan-query.js';
import type { ListedFilm } from './read-films.js';

/** Queries a store, to choose variables. */
export type Ask = (query: string, variables?: Variables) => Promise<AnswerObject>;

/** A query whose answer has the same size in any graph. */
export interface FilmQuery {
  readonly name: string;
  readonly text: string;
  /** The variables to use, given the films of the smaller graph and the store. */
  readonly variables: (films: readonly ListedFilm[], ask: Ask) => Promise<readonly Variables[]>;
  /**
   * A query with the same variables that both graphs must answer alike for the variables to be used;
   * null if each graph has its own variables.
   */
  readonly alike: string | null;
}

const SAMPLES = 40;

const byTitle = `query ($title: String!) {
  films(where: { title: { eq: $title } }, first: 10) { nodes { id title releaseDate } }
}`;
const byPerson = `query ($name: String!) {
  people(where: { name: { eq: $name } }, first: 1) { nodes { id } }
}`;
const byDate = `query ($after: Cursor) {
  films(first: 20, after: $after, orderBy: [{ field: RELEASE_DATE }]) {
    pageInfo { endCursor hasNextPage }
    nodes { id title releaseDate genres }
  }
}`;

const filmById = `query ($id: ID!) {
  film(id: $id) { title releaseDate cast(first: 10) { nodes { id name } } }
}`;
const worksOf = `query ($id: ID!) {
  person(id: $id) { name works(first: 5) { nodes { id name } } }
}`;
const byPair = `query ($a: ID!, $b: ID!) {
  films(
    where: { AND: [{ cast: { some: { id: { eq: $a } } } }, { cast: { some: { id: { eq: $b } } } }] }
    first: 10
  ) { nodes { id title releaseDate } }
}`;

export const filmQueries: readonly FilmQuery[] = [
  {
    name: 'film by id, with cast',
    text: filmById,
    alike: filmById,
    variables: (films, ask) =>
      each(sample(films.filter(hasTwo)), async ({ title }) =>
        nodesOf(await ask(byTitle, { title }), 'films').map(({ id }) => ({ id })),
      ),
  },
  {
    name: '20 films by release date, after a cursor',
    text: byDate,
    alike: null,
    variables: async (_films, ask) => {
      const cursors: unknown[] = [];
      for (let after: unknown = null; after !== undefined; ) {
        const page = objectOf((await ask(byDate, { after })).films);
        const { endCursor, hasNextPage } = objectOf(page.pageInfo);
        after = hasNextPage ? endCursor : undefined;
        if (hasNextPage) cursors.push(endCursor);
      }
      // Fewer than 20 films may follow the last of these.
      return sample(cursors.slice(0, -1)).map((after) => ({ after }));
    },
  },
  {
    name: "a person's first 5 works",
    text: worksOf,
    alike: worksOf,
    variables: (films, ask) =>
      each(sample(films.filter(hasTwo)), async ({ cast: [name] }) =>
        nodesOf(await ask(byPerson, { name }), 'people').map(({ id }) => ({ id })),
      ),
  },
  {
    name: 'films by title',
    text: byTitle,
    alike: byTitle,
    variables: async (films) => sample(films).map(({ title }) => ({ title })),
  },
  {
    name: 'films with two given people',
    text: byPair,
    // Someone with more films in the large graph has more to search, which is not what is compared.
    alike: `query ($a: ID!, $b: ID!) {
      a: person(id: $a) { works(first: 0) { totalCount } }
      b: person(id: $b) { works(first: 0) { totalCount } }
    }`,
    variables: (films, ask) =>
      each(sample(films.filter(hasTwo)), async ({ cast: [one, two] }) => {
        const [a] = nodesOf(await ask(byPerson, { name: one }), 'people');
        const [b] = nodesOf(await ask(byPerson, { name: two }), 'people');
        return a && b ? [{ a: a.id, b: b.id }] : [];
      }),
  },
  {
    name: 'search for a name, first 10',
    text: 'query ($text: String!) { search(text: $text, first: 10) { edges { score node { id name } } } }',
    alike: null,
    variables: async (films) => sample(films.filter(hasTwo)).map(({ cast: [text] }) => ({ text })),
  },
];

function hasTwo({ cast }: ListedFilm): boolean {
  return new Set(cast).size >= 2;
}

/** Items evenly spread over the list. */
function sample<T>(list: readonly T[]): readonly T[] {
  const step = Math.max(1, list.length / SAMPLES);
  return list.filter((_item, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

async function each<T>(
  list: readonly T[],
  read: (item: T) => Promise<readonly Variables[]>,
): Promise<readonly Variables[]> {
  const found: Variables[] = [];
  for (const item of list) found.push(...(await read(item)));
  return found;
}

function nodesOf(answer: AnswerObject, root: string): readonly AnswerObject[] {
  const { nodes } = objectOf(answer[root]);
  return Array.isArray(nodes) ? nodes : [];
}

function objectOf(value: AnswerObject[string] | undefined): AnswerObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as AnswerObject;
  }
  throw new TypeError(`Expected an object, found ${JSON.stringify(value)}.`);
}
