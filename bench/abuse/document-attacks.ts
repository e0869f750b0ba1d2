import { type Attack, ask, join, repeat } from './attack.js';

/** Just below the limit of a body, in bytes. */
const BODY = 260_000;

/** Nested arguments and input fields, each under many aliases. */
function introspection(width: number): string {
  const wide = (print: (i: number) => string): string => join(width, print);
  return `{ __schema { types { fields { ${wide((i) => `a${i}: args { ...A }`)} } } } }
fragment A on __InputValue { ${wide((i) => `b${i}: type { ...B ofType { ...B } }`)} }
fragment B on __Type { ${wide((i) => `c${i}: inputFields { name description }`)} }`;
}

const includes = Array.from(
  { length: 16 },
  (_, i) =>
    `f${i}: film(id: "film/x") @include(if: $v${i}) { id title cast(first: 10) { nodes { id name works(first: 5) { nodes { id name } } } } }`,
);

/** Attacks by the text of an operation: what is parsed, validated, planned and cached. */
export const documentAttacks: readonly Attack[] = [
  {
    name: 'nested introspection',
    what: 'args and inputFields under aliases: kilobytes that request megabytes',
    requests: ({ times }) => repeat(times(3), (i) => ask(introspection(7 + i))),
  },
  {
    name: 'comments of 260 kB',
    what: '200 operations that differ in a long comment',
    requests: ({ times }) =>
      repeat(times(200), (i) => ask(`{ __typename }\n# ${i} ${'é'.repeat((BODY - 100) / 2)}`)),
  },
  {
    name: 'small distinct texts',
    what: '4,000 operations that differ in an alias',
    atOnce: 4,
    requests: ({ times }) =>
      repeat(times(4_000), (i) =>
        ask(`{ a${i}: films(first: 2) { nodes { id cast(first: 2) { nodes { id name } } } } }`),
      ),
  },
  {
    name: 'documents of 2,000 tokens',
    what: '300 different operations of the largest size',
    requests: ({ times }) =>
      repeat(times(300), (k) =>
        ask(
          `{ ${join(42, (i) => `a${k}x${i}: film(id: "film/f${i}") { id title name status genres description runtimeMinutes releaseDate aliases externalIds { authority value url } cast(first: 1) { nodes { id } } }`)} }`,
        ),
      ),
  },
  {
    name: 'a response name of 50,000 letters',
    what: 'one alias on as many objects as the cost allows',
    requests: () => [
      ask(
        `{ films(first: 100) { nodes { cast(first: 94) { nodes { ${'n'.repeat(50_000)}: name } } } } }`,
      ),
    ],
  },
  {
    name: 'directives by variable',
    what: '600 combinations of @include, each a separate plan',
    requests: ({ times }) =>
      repeat(times(600), (k) =>
        ask(
          `query (${join(16, (i) => `$v${i}: Boolean!`)}) { ${includes.join(' ')} }`,
          Object.fromEntries(
            includes.map((_, i) => [`v${i}`, ((k * 2_654_435_761) >>> i) % 2 === 1]),
          ),
        ),
      ),
  },
  {
    name: 'fragments spread through fragments',
    what: 'each of ten fragments spreads the next one twice',
    requests: ({ times }) =>
      repeat(times(10), (k) =>
        ask(
          `{ films(first: 1) { nodes { ...F0 } } } ${join(10, (i) => `fragment F${i} on Film { ${i < 9 ? `a${k}: id ...F${i + 1} ...F${i + 1}` : 'id'} }`)}`,
        ),
      ),
  },
  {
    name: 'conflicting fields',
    what: '300 long response names for each of two fields, all in conflict',
    requests: ({ times }) =>
      repeat(times(10), (i) => {
        const name = 'L'.repeat(380);
        return ask(
          `{ p: films { ${`${name}: totalCount `.repeat(300)} } p: films { ${`${name}: __typename `.repeat(300)} } q${i}: __typename }`,
        );
      }),
  },
  {
    name: 'variables of depth 100,000',
    what: 'nested arrays, which are parsed before they are refused',
    requests: ({ times }) =>
      repeat(times(10), () => ({
        kind: 'body' as const,
        body: `{"query":"query ($where: WorkWhere) { films(where: $where) { totalCount } }","variables":{"where":${'['.repeat(120_000)}${']'.repeat(120_000)}}}`,
      })),
  },
];
