import { type Attack, ask, join, repeat } from './attack.js';
import { pick } from './world.js';

type Where = Readonly<Record<string, unknown>>;

const SOUGHT = { name: { contains: 'zzq' } } as const;
const COUNT = 'query ($where: WorkWhere) { films(first: 0, where: $where) { totalCount } }';
const operators = ['contains', 'startsWith', 'endsWith'];
/** Just below the limit of a body, in bytes. */
const BODY = 250_000;

/** A film whose cast was in a film whose cast ... has the innermost condition. */
function nest(levels: number, innermost: Where = SOUGHT): Where {
  let where = innermost;
  for (let i = 0; i < levels; i++) where = { cast: { some: { works: { some: where } } } };
  return where;
}

/** The same as a literal, since variables may not nest as deep. */
function printNest(levels: number): string {
  let where = '{ name: { contains: "zzq" } }';
  for (let i = 0; i < levels; i++) where = `{cast:{some:{works:{some:${where}}}}}`;
  return `{ films(first: 0, where: ${where}) { totalCount } }`;
}

function nested(levels: number): Attack {
  return {
    name: `conditions nested ${levels} levels`,
    what: `${levels} times { cast: { some: { works: { some: ... } } } }`,
    requests: () => [ask(printNest(levels))],
  };
}

/** Attacks by conditions and totals. */
export const conditionAttacks: readonly Attack[] = [
  ...[2, 10, 15, 20, 30].map(nested),
  {
    name: 'nested conditions, all different',
    what: '40 operations of 6 levels with different texts and shapes, 8 at once: each is planned separately',
    atOnce: 8,
    requests: ({ times }) =>
      repeat(times(40), (i) => {
        const innermost = Object.fromEntries(
          ['name', 'description', 'id'].slice(0, 1 + (i % 3)).map((name) => [name, { ne: `${i}` }]),
        );
        return ask(COUNT, { where: nest(6, innermost) });
      }),
  },
  {
    name: 'NOT 150 times',
    what: '{ NOT: { NOT: ... } }, 150 deep',
    requests: () => [
      ask(
        `{ films(first: 1, where: ${'{NOT:'.repeat(150)}{name:{eq:"x"}}${'}'.repeat(150)}) { totalCount } }`,
      ),
    ],
  },
  {
    name: 'OR of 80,000 items, one fewer each time',
    what: '240 kB of variables, refused each time after work that may leave something behind',
    requests: ({ times }) =>
      repeat(times(12), (i) =>
        ask(COUNT, { where: { OR: Array.from({ length: 80_000 - i }, () => ({})) } }),
      ),
  },
  {
    name: 'OR of many texts',
    what: 'as many text comparisons over all portrayals as the size of an operation allows',
    requests: ({ times }) =>
      repeat(times(3), (i) =>
        ask(
          'query ($where: PortrayalWhere) { portrayals(first: 0, where: $where) { totalCount } }',
          {
            where: {
              character: {
                OR: Array.from({ length: 290 }, (_, k) => ({
                  name: { contains: `zzq${i}${k}`, ignoreCase: true },
                })),
              },
            },
          },
        ),
      ),
  },
  {
    name: 'conditions of many shapes',
    what: '1,200 conditions of 100 comparisons with different operators each time',
    atOnce: 4,
    requests: ({ times }) =>
      repeat(times(1_200), (i) =>
        ask(`${COUNT} # ${i % 12}`, {
          where: {
            OR: Array.from({ length: 100 }, (_, k) => ({
              name: { [operators[(i >> (k % 11)) % 3] ?? 'eq']: `zzq${k}` },
            })),
          },
        }),
      ),
  },
  {
    name: 'totals under conditions in aliases',
    what: '40 totals of all works under one condition over their casts',
    requests: () => [
      ask(
        `query ($where: WorkWhere) { ${join(40, (i) => `a${i}: works(first: 0, where: $where) { totalCount }`)} }`,
        { where: { cast: { some: { name: { contains: 'zzq', ignoreCase: true } } } } },
      ),
    ],
  },
  {
    name: 'backward pages of filtered lists',
    what: '40 last pages, with pageInfo, of an empty list',
    requests: () => [
      ask(
        `query ($where: WorkWhere) { ${join(40, (i) => `a${i}: films(last: 1, where: $where) { pageInfo { hasPreviousPage hasNextPage } }`)} }`,
        { where: { name: { contains: 'zzq', ignoreCase: true } } },
      ),
    ],
  },
  {
    name: 'long lists in conditions on items',
    what: '25,000 texts that no alias may equal, ignoring case',
    requests: ({ times }) =>
      repeat(times(5), (i) =>
        ask(
          'query ($texts: [String!]!) { people(first: 0, where: { aliases: { none: { in: $texts, ignoreCase: true } } }) { totalCount } }',
          { texts: Array.from({ length: 25_000 }, (_, k) => `z${i}${k}`) },
        ),
      ),
  },
  {
    name: 'texts of 240 kB',
    what: 'a text of ligatures that folding makes several times longer, in contains and startsWith',
    requests: ({ times }) =>
      repeat(times(10), (i) =>
        ask(
          'query ($text: String!) { works(first: 0, where: { OR: [{ name: { contains: $text, ignoreCase: true } }, { description: { startsWith: $text, ignoreCase: true } }] }) { totalCount } }',
          { text: 'ﷺ'.repeat(BODY / 3 - 100 - i) },
        ),
      ),
  },
  {
    name: 'dates by the thousand',
    what: '250 kB of EDTF texts in one `in`',
    requests: ({ times }) =>
      repeat(times(3), (i) =>
        ask(
          'query ($dates: [PartialDate!]!) { films(first: 0, where: { releaseDate: { in: $dates } }) { totalCount } }',
          {
            dates: Array.from(
              { length: 14_000 },
              (_, k) => `${1000 + ((i + k) % 999)}-06-1${k % 9}/..`,
            ),
          },
        ),
      ),
  },
  {
    name: 'conditions on the lists of hubs',
    what: 'the works of 100 prolific people, filtered by the works of the other cast',
    requests: ({ hubs }) => [
      ask(
        'query ($ids: [ID!]!, $where: WorkWhere) { nodes(ids: $ids) { ... on Person { works(first: 0, where: $where) { totalCount } } } }',
        {
          ids: Array.from({ length: 100 }, (_, i) => pick(hubs, i)),
          where: { cast: { some: { works: { some: { name: { contains: 'zzq' } } } } } },
        },
      ),
    ],
  },
  {
    name: '150 slow queries at once beside cheap ones',
    what: '150 conditions over casts of casts, then 300 films by id, 200 in flight',
    atOnce: 200,
    requests: ({ times, films }) =>
      (function* () {
        yield* repeat(times(150), (i) =>
          ask(COUNT, { where: nest(1, { name: { contains: `zzq${i}` } }) }),
        );
        yield* repeat(times(300), (i) =>
          ask('query ($id: ID!) { film(id: $id) { title } }', { id: pick(films, i) }),
        );
      })(),
  },
];
