import DataLoader from 'dataloader';
import neo4j, { type Driver } from 'neo4j-driver';

export interface Item {
  readonly id: string;
  readonly name: string;
}

export type Label = 'Film' | 'Franchise' | 'Person' | 'Portrayal' | 'Credit';

/** A list along a path such as "-[e:WORKED_ON]->(n:Work)", ordered by "n.nameSort, n.id". */
interface ItemList {
  readonly from: Label;
  readonly path: string;
  readonly order: string;
  readonly first: number;
  /** Further parameters of the path. */
  readonly where?: Readonly<Record<string, unknown>>;
}

interface FilmsPage {
  readonly condition: string;
  readonly order: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The loaders of one request. */
export interface Loaders {
  node(label: Label): DataLoader<string, Item | null>;
  /** The single node at the end of a path. */
  one(from: Label, path: string): DataLoader<string, Item | null>;
  list(list: ItemList): DataLoader<string, readonly Item[]>;
  films(page: FilmsPage): Promise<readonly Item[]>;
}

/** All properties that the types show. */
const item =
  'n {.id, .name, .status, .genres, .releaseDate, .runtimeMinutes, .description, .billing, .creditedAs}';

/** Loads all nodes of one kind on a level of an operation by one statement. */
export function createLoaders(driver: Driver): Loaders {
  const known = new Map<string, unknown>();

  async function run(text: string, parameters: object): Promise<readonly unknown[]> {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ, database: 'neo4j' });
    try {
      const { records } = await session.run(text, parameters);
      return records.map((record) => record.get('found'));
    } finally {
      void session.close();
    }
  }

  /** A loader for a statement that reads the ids in `$ids` and returns results in their order. */
  function loader<Value>(text: string, parameters: object = {}): DataLoader<string, Value> {
    const key = text + JSON.stringify(parameters);
    const made =
      (known.get(key) as DataLoader<string, Value> | undefined) ??
      new DataLoader<string, Value>(async (ids) => {
        const found = await run(text, { ids, ...parameters });
        return found as readonly Value[];
      });
    known.set(key, made);
    return made;
  }

  return {
    node: (label) =>
      loader(`UNWIND $ids AS id OPTIONAL MATCH (n:${label} {id: id}) RETURN ${item} AS found`),
    one: (from, path) =>
      loader(
        `UNWIND $ids AS id MATCH (m:${from} {id: id}) OPTIONAL MATCH (m)${path} RETURN ${item} AS found`,
      ),
    list: ({ from, path, order, first, where }) =>
      loader(
        `UNWIND $ids AS id
MATCH (m:${from} {id: id})
RETURN COLLECT {
  MATCH (m)${path}
  WITH n, e ORDER BY ${order} LIMIT $first
  RETURN ${item} AS item ORDER BY ${order}
} AS found`,
        { first: neo4j.int(first), ...where },
      ),
    async films({ condition, order, parameters }) {
      const text = `MATCH (n:Film) WHERE ${condition} WITH n ORDER BY ${order} LIMIT $first RETURN ${item} AS found ORDER BY ${order}`;
      return (await run(text, parameters)) as readonly Item[];
    },
  };
}
