import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import type { ImportPlan } from '../../src/domain/graph.js';
import type { OrderKey } from '../../src/domain/model-parts.js';
import { ThroughlineError } from '../../src/errors.js';
import { buildGraphQLSchema } from '../../src/graphql/index.js';
import type { Cursor } from '../../src/plan/plan.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { createAnswerer } from '../operations/answer.js';
import { graphs, names } from './graph-arbitrary.js';
import type { OpenStore } from './list-laws.js';
import { isPlacedAfter, naiveList } from './naive-list.js';
import { workOrders } from './order-arbitrary.js';
import { smallUniverse } from './small-universe.js';
import { readPage } from './walk-pages.js';

/** A list: the query for it, which takes a cursor, what it is of, and the keys that its cursors hold. */
interface List {
  readonly query: string;
  readonly signature: string;
  readonly of: string;
  readonly keys: readonly ((key: unknown) => boolean)[];
}

const isText = (key: unknown) => typeof key === 'string' && !/[\ud7f5-\uffff]/.test(key);
const isInteger = (key: unknown) => key === null || Number.isSafeInteger(key);
const isScore = (key: unknown) => typeof key === 'number' && Math.abs(key) < 2 ** 53;
const isPlace = (key: unknown) => key === null || isScore(key);

const inFilm = (list: string) =>
  `{ film(id: "film/ballerina") { ${list} { totalCount nodes { id } } } }`;
const lists: readonly List[] = [
  {
    query: '{ films(BESIDE) { totalCount nodes { id } } }',
    signature: 'Film/films/node.name',
    of: '',
    keys: [isText],
  },
  {
    query:
      '{ works(orderBy: [{ field: RELEASE_DATE, direction: DESC }, { field: TITLE }], BESIDE) { nodes { id } pageInfo { hasNextPage hasPreviousPage } } }',
    signature: 'Work/works/node.releaseDate desc,node.title',
    of: '',
    keys: [isInteger, isText],
  },
  {
    query: inFilm('cast(BESIDE)'),
    signature: 'Person/cast/edge.billing',
    of: 'film/ballerina',
    keys: [isPlace],
  },
  {
    query: inFilm(
      'cast(orderBy: [{ field: BIRTH_DATE }, { field: NAME, direction: DESC }], BESIDE)',
    ),
    signature: 'Person/cast/node.birthDate,node.name desc',
    of: 'film/ballerina',
    keys: [isInteger, isText],
  },
  {
    query: inFilm('portrayals(orderBy: [{ field: BILLING, direction: DESC }], BESIDE)'),
    signature: 'Portrayal/portrayals/node.billing desc',
    of: 'film/ballerina',
    keys: [isInteger],
  },
  {
    query: inFilm('claims(BESIDE)'),
    signature: 'Claim/claims/',
    of: 'film/ballerina',
    keys: [],
  },
  {
    query: '{ search(text: "john wick", BESIDE) { totalCount edges { matched node { id } } } }',
    signature: 'Entity/search/edge.score desc',
    of: '["john wick",null]',
    keys: [isScore],
  },
];
/** Lists of two kinds, all of which have items. */
const kindred = [
  ...['film/ballerina', 'film/john-wick'].map(
    (id) => `{ film(id: "${id}") { cast(BESIDE) { pageInfo { endCursor } } } }`,
  ),
  '{ search(text: "john", BESIDE) { pageInfo { endCursor } } }',
  '{ search(text: "wick", BESIDE) { pageInfo { endCursor } } }',
  '{ search(text: "wick", types: [FILM], BESIDE) { pageInfo { endCursor } } }',
];
const askedBeside = lists.flatMap((list) =>
  ['first: 3, after: $at', 'last: 3, after: $at', 'last: 3, before: $at']
    .filter((page) => !list.query.includes('search') || page.startsWith('first'))
    .map((page) => ({
      ...list,
      query: `query ($at: Cursor) ${list.query.replace('BESIDE', page)}`,
    })),
);

/** JSON that no cursor of a list holds; as text, since some of it cannot be printed from a value. */
const oddJson = fc.constantFrom(
  ...['1e400', '-1e999', '9007199254740993', '-1e300', '0.5', '-0', 'true', '""', '"a\\ud800"'],
  ...['{"__proto__":[1],"__proto__":2}', '{"length":1}', '[]', '[["film/x"]]', '"\\u0000"'],
);
const json = fc.oneof(
  oddJson,
  fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value)),
  fc.constantFrom(...names, 'john wick').map((name) => JSON.stringify(name)),
  fc.integer().map(String),
  fc.constant('null'),
);
const id = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('"film/ballerina"', '"film/nowhere"', '"a/b"') },
  fc.constantFrom('"film/"', '"Film/x"', '"film/x\\ud800"', `"film/${'x'.repeat(300)}"`, '"x"'),
  json,
);
/** Mostly lists that end in an id. */
const body = fc
  .oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.array(json, { maxLength: 3 }), id)
        .map(([keys, last]) => `[${[...keys, last].join()}]`),
    },
    json,
    fc.constantFrom('', ' ', '[', '[1', 'null null', '[1,"film/x"] ', `${'['.repeat(3_000)}`),
  )
  .map((text) => Buffer.from(text));
const bytes = fc.uint8Array({ maxLength: 20 }).map((each) => Buffer.from(each));

/** What must hold of cursors that clients make up. */
export function cursorLaws(open: OpenStore, runs: number): void {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await buildGraphQLSchema();
  });

  it('a forged cursor is refused unless it holds what the list shows', async () => {
    const store = await open(smallUniverse);
    const answer = createAnswerer(schema, store);
    const property = fc.asyncProperty(
      fc.constantFrom(...askedBeside),
      fc.oneof({ weight: 5, arbitrary: body }, bytes),
      async ({ query, signature, of, keys }, position) => {
        const asked = { query, variables: { at: sign(signature, of, position) } };
        const code = await answer(asked).then(() => undefined, codeOf);
        expect(code).toBe(isPosition(keys, position) ? undefined : 'BAD_USER_INPUT');
      },
    );
    try {
      await fc.assert(property, { numRuns: 200 + 10 * runs });
    } finally {
      await store.close();
    }
  }, 120_000);

  it('a cursor is taken by the list that gave it, and by no other of its kind', async () => {
    const store = await open(smallUniverse);
    const answer = createAnswerer(schema, store);
    const of = async (list: string): Promise<string> => {
      const { straight } = await answer({
        query: list.replace('BESIDE', 'first: 1'),
        variables: {},
      });
      return /"endCursor":"([^"]+)"/.exec(straight)?.[1] ?? '';
    };
    try {
      const cursors = await Promise.all(kindred.map(of));
      for (const [at, list] of kindred.entries()) {
        for (const [from, cursor] of cursors.entries()) {
          const query = list.replace('BESIDE', `first: 1, after: "${cursor}"`);
          const code = await answer({ query, variables: {} }).then(() => undefined, codeOf);
          expect([list, cursor, code]).toEqual([
            list,
            cursor,
            from === at ? undefined : 'BAD_USER_INPUT',
          ]);
        }
      }
    } finally {
      await store.close();
    }
  });

  it('a position that no item has bounds a page where a plain scan does', async () => {
    const drawn = [graphs, workOrders, positions, fc.constantFrom('forward', 'backward')] as const;
    const property = fc.asyncProperty(...drawn, async (graph, order, positionOf, direction) => {
      const store = await open(graph);
      try {
        const cursor = positionOf(order);
        const { before, after } = await readAround(store, order, cursor, direction);
        expect({ before, after }).toEqual(lookAround(graph, order, cursor));
      } finally {
        await store.close();
      }
    });
    await fc.assert(property, { numRuns: 2 * runs });
  }, 120_000);
}

/** Makes a position under an order; its values lie between those in the graphs. */
const positions = fc
  .record({
    title: fc.constantFrom('', 'a', 'raid', 'raie', 'z', '東'),
    releaseDate: fc.constantFrom(null, -1e15, 0, 16_000, 16_367, 20_000, 2 ** 53 - 1),
    runtimeMinutes: fc.constantFrom(null, -1, 80, 82, 99),
    boxOffice: fc.constantFrom(null, 0, 2, 9),
    cast: fc.constantFrom(-1, 0, 1, 7),
    portrayals: fc.constantFrom(0, 2),
    id: fc.constantFrom('a/a', 'film/w-0-b', 'film/w-1-b', 'series/a', 'z/z'),
  })
  .map(
    ({ id: last, ...values }) =>
      (order: readonly OrderKey[]): Cursor => ({
        keys: order.map(({ name }) => values[name as keyof typeof values]),
        id: last,
        list: 0,
      }),
  );

async function readAround(
  store: GraphStore,
  order: readonly OrderKey[],
  cursor: Cursor,
  direction: 'forward' | 'backward',
): Promise<{ before: readonly string[]; after: readonly string[] }> {
  const query = { type: 'Work', where: null, order } as const;
  const before = await readPage(store, query, { direction, size: 100, before: cursor });
  const after = await readPage(store, query, { direction, size: 100, after: cursor });
  return { before: before.ids, after: after.ids };
}

function lookAround(graph: ImportPlan, order: readonly OrderKey[], cursor: Cursor) {
  const ids = naiveList(graph, 'Work', { where: null, order, values: [] });
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const isAfter = (each: string): boolean => {
    const node = nodes.get(each);
    return node !== undefined && isPlacedAfter(graph, node, order, cursor);
  };
  return { before: ids.filter((each) => !isAfter(each)), after: ids.filter(isAfter) };
}

function isPosition(keys: List['keys'], position: Buffer): boolean {
  try {
    const values: unknown = JSON.parse(position.toString());
    if (!Array.isArray(values) || values.length !== keys.length + 1) return false;
    return keys.every((isKey, at) => isKey(values[at])) && isIdText(values.at(-1));
  } catch {
    return false;
  }
}

function isIdText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 300 && /^[a-z-]+\/[a-z0-9-]+$/.test(value);
}

/** A cursor with the right checksum, which anyone can compute. */
function sign(signature: string, of: string, position: Buffer): string {
  const content = Buffer.concat([numbered(crc32(of)), position]);
  const checksum = numbered(crc32(content, crc32(signature)));
  return Buffer.concat([checksum, content]).toString('base64url');
}

function numbered(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}

function codeOf(error: unknown): string {
  if (error instanceof ThroughlineError) return error.code;
  throw error;
}
