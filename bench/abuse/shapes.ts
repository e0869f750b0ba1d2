import { join, type Operation } from './attack.js';
import { pick, type World } from './world.js';

/** A kind of operation that can grow until it is refused. */
export interface Shape {
  readonly name: string;
  readonly grow: (size: number, world: World) => Operation;
  /** The largest size. */
  readonly most: number;
}

/** The candidates for the costliest operation that is accepted. */
export const shapes: readonly Shape[] = [
  {
    name: 'nested conditions',
    most: 12,
    grow: (size) => {
      let where = '{ name: { contains: "zzq" } }';
      for (let i = 0; i < size; i++) where = `{cast:{some:{works:{some:${where}}}}}`;
      return { query: `{ films(first: 0, where: ${where}) { totalCount } }` };
    },
  },
  {
    name: 'nested conditions that nothing satisfies',
    most: 12,
    grow: (size) => {
      let where = '{ name: { contains: "e" } }';
      for (let i = 0; i < size; i++) where = `{cast:{every:{works:{every:${where}}}}}`;
      return { query: `{ works(first: 0, where: ${where}) { totalCount } }` };
    },
  },
  {
    name: 'texts in a condition over casts',
    most: 1_000,
    grow: (size) => ({
      query: 'query ($where: WorkWhere) { works(first: 0, where: $where) { totalCount } }',
      variables: { where: { cast: { some: { OR: containing(size) } } } },
    }),
  },
  {
    name: 'texts in a condition over all portrayals',
    most: 1_000,
    grow: (size) => ({
      query:
        'query ($where: PortrayalWhere) { portrayals(first: 0, where: $where) { totalCount } }',
      variables: { where: { performer: { OR: containing(size) } } },
    }),
  },
  {
    name: 'totals under a condition',
    most: 100,
    grow: (size) => ({
      query: `query ($where: WorkWhere) { ${join(size, (i) => `a${i}: works(first: 0, where: $where) { totalCount }`)} }`,
      variables: { where: { cast: { some: { name: { contains: 'zzq', ignoreCase: true } } } } },
    }),
  },
  {
    name: 'empty backward pages',
    most: 100,
    grow: (size) => ({
      query: `query ($where: WorkWhere) { ${join(size, (i) => `a${i}: films(last: 1, where: $where) { pageInfo { hasPreviousPage } totalCount }`)} }`,
      variables: { where: { description: { isNull: false }, name: { contains: 'zzq' } } },
    }),
  },
  {
    name: 'wide lists of lists',
    most: 40,
    grow: (size) => ({
      query: `{ films(first: ${size}) { nodes { cast(first: ${size}) { nodes { works(first: ${size}) { nodes { id name genres aliases description releaseDate status } } } } } } }`,
    }),
  },
  {
    name: 'long names of wide lists',
    most: 2_000,
    grow: (size) => ({
      query: `{ films(first: 100) { nodes { cast(first: 90) { nodes { ${'n'.repeat(size * 25)}: name } } } } }`,
    }),
  },
  {
    name: 'deep selections',
    most: 15,
    grow: (size) => {
      let selection = 'id';
      for (let i = 0; i < size; i++) {
        selection = `${(size - i) % 2 ? 'cast' : 'works'}(first: 2) { nodes { ${selection} } }`;
      }
      return { query: `{ films(first: 2) { nodes { ${selection} } } }` };
    },
  },
  {
    name: 'searches by letters',
    most: 100,
    grow: (size) => ({
      query: `{ ${join(size, (i) => `a${i}: search(text: "a b c d e f g h ${String.fromCharCode(97 + (i % 26))}", first: 20) { totalCount nodes { id } }`)} }`,
    }),
  },
  {
    name: 'chains between hubs',
    most: 100,
    grow: (size, { hubs }) => ({
      query: `{ ${join(size, (i) => `a${i}: paths(from: "${pick(hubs, i)}", to: "${pick(hubs, hubs.length - 1 - i)}", first: 10, maxLength: 6) { length }`)} }`,
    }),
  },
  {
    name: 'story relations with proofs',
    most: 100,
    grow: (size, { franchise, works }) => ({
      query: `query ($franchise: ID!) { timeline(franchise: $franchise) { ${join(size, (i) => `a${i}: relation(of: "${pick(works, i)}", to: "${pick(works, i + 1 + Math.floor(i / works.length))}") { possible because { id text } }`)} } }`,
      variables: { franchise },
    }),
  },
  {
    name: 'asOf in aliases',
    most: 99,
    grow: (size) => ({
      query: `{ films(first: 20) { nodes { cast(first: 20) { nodes { works(first: 40) { nodes { ${join(size, (i) => `a${i}: releaseDate(asOf: "${1920 + i}")`)} } } } } } } }`,
    }),
  },
  {
    name: 'orders in aliases',
    most: 60,
    grow: (size) => ({
      query: `{ ${join(size, (i) => `a${i}: works(first: 100, orderBy: [{ field: ${i % 2 ? 'TITLE' : 'RUNTIME_MINUTES'}, direction: ${i % 3 ? 'ASC' : 'DESC'} }, { field: RELEASE_DATE, direction: ${i % 5 ? 'ASC' : 'DESC'} }]) { nodes { id } }`)} }`,
    }),
  },
  {
    name: 'introspection',
    most: 10,
    grow: (size) => ({
      query: `{ __schema { types { fields { ${join(size, (i) => `a${i}: args { ${join(size, (k) => `b${k}: type { inputFields { name description } ofType { inputFields { name description } } }`)} }`)} } } } }`,
    }),
  },
];

function containing(count: number): readonly object[] {
  return Array.from({ length: count }, (_, i) => ({
    name: { contains: `zzq${i}`, ignoreCase: true },
  }));
}
