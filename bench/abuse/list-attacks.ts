import { type Attack, ask, join, repeat } from './attack.js';
import { forgeCursors } from './forge-cursors.js';
import { pick } from './world.js';

const fields = ['NAME', 'RELEASE_DATE', 'RUNTIME_MINUTES', 'TITLE'];

/** Orders by three fields, each in both directions; a repeated field counts once. */
function* orders(): Generator<string> {
  for (const a of fields) {
    for (const b of fields) {
      for (const c of fields) {
        for (let bits = 0; bits < 8; bits++) {
          const keys = [a, b, c].map(
            (field, i) => `{ field: ${field}, direction: ${(bits >> i) % 2 ? 'ASC' : 'DESC'} }`,
          );
          yield `[${keys.join(', ')}]`;
        }
      }
    }
  }
}

const workOrders = [...orders()];

/** Attacks by deep selections, long lists, orders, searches and paths. */
export const listAttacks: readonly Attack[] = [
  {
    name: 'a path of depth 32',
    what: 'cast and works alternating, one item each, as deep as operations may be',
    requests: () => {
      // Each list takes two levels of fields, the outermost one three.
      let selection = 'id';
      for (let i = 0; i < 14; i++) {
        selection = `${i % 2 ? 'cast' : 'works'}(first: 1) { nodes { ${selection} } }`;
      }
      return [ask(`{ films(first: 1) { edges { node { ${selection} } } } }`)];
    },
  },
  {
    name: 'new orders',
    what: 'works in orders by three fields and directions, each used for the first time',
    requests: ({ times }) =>
      repeat(times(60), (i) => {
        const order = workOrders[(i * 5) % workOrders.length];
        return ask(`{ works(first: 1, orderBy: ${order}) { nodes { id } } }`);
      }),
  },
  {
    name: 'new orders in aliases',
    what: '20 orders of all works in one operation',
    requests: ({ times }) =>
      repeat(times(4), (k) =>
        ask(
          `{ ${join(20, (i) => `a${i}: films(first: 1, orderBy: ${workOrders[(k * 20 + i) % workOrders.length]}) { nodes { id } }`)} }`,
        ),
      ),
  },
  {
    name: 'orders of links',
    what: 'the cast of one film in many orders',
    requests: ({ times, films }) =>
      repeat(times(8), (i) => {
        const directions = [i & 1, i & 2, i & 4].map((bit) => (bit ? 'ASC' : 'DESC'));
        const keys = ['NAME', 'BIRTH_DATE', 'DEATH_DATE'].map(
          (field, k) => `{ field: ${field}, direction: ${directions[k]} }`,
        );
        return ask(
          `{ film(id: "${pick(films, i)}") { cast(first: 1, orderBy: [${keys.join(', ')}]) { nodes { id } } } }`,
        );
      }),
  },
  {
    name: 'forged cursors',
    what: 'cursors with valid checksums and made-up positions',
    requests: () => forgeCursors(),
  },
  {
    name: 'cursors under conditions',
    what: 'pages of empty filtered lists, with totals and pageInfo',
    requests: ({ times }) =>
      repeat(times(20), (i) =>
        ask(
          `{ films(first: 100, where: { name: { contains: "zzq${i}", ignoreCase: true } }) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
        ),
      ),
  },
  {
    name: 'search by first letters in 26 aliases',
    what: 'each letter begins thousands of names',
    requests: () => [
      ask(
        `{ ${join(26, (i) => `a${i}: search(text: "${String.fromCharCode(97 + i)}", first: 1) { totalCount }`)} }`,
      ),
    ],
  },
  {
    name: 'search of twelve letters in 26 aliases',
    what: 'twelve words of one letter each, the last of which may be a prefix',
    requests: () => [
      ask(
        `{ ${join(26, (i) => `a${i}: search(text: "a b c d e f g h i j k ${String.fromCharCode(97 + i)}", first: 1) { totalCount }`)} }`,
      ),
    ],
  },
  {
    name: 'search of mistyped words',
    what: 'twelve long words with typos, different each time',
    requests: ({ times }) =>
      repeat(times(60), (i) =>
        ask('query ($text: String!) { search(text: $text, first: 100) { totalCount } }', {
          text: `marianne jonathon alexandr elisabeh charlote frederik benjamn cathrine margart willim robrtson chrstoph${i}`,
        }),
      ),
  },
  {
    name: 'chains between hubs in aliases',
    what: '45 searches for ten chains of six steps between people with the most works',
    requests: ({ hubs, times }) =>
      repeat(times(3), (k) =>
        ask(
          `{ ${join(45, (i) => `a${i}: paths(from: "${pick(hubs, i + k)}", to: "${pick(hubs, hubs.length - 1 - i)}", first: 10, maxLength: 6) { length }`)} }`,
        ),
      ),
  },
  {
    name: 'asOf in aliases',
    what: 'releaseDate(asOf:) 99 times for every work of everyone in the casts of films',
    requests: ({ times }) =>
      repeat(times(3), () =>
        ask(
          `{ films(first: 20) { nodes { cast(first: 20) { nodes { works(first: 40) { nodes { ${join(99, (i) => `a${i}: releaseDate(asOf: "${1920 + i}")`)} } } } } } } }`,
        ),
      ),
  },
  {
    name: 'story relations in aliases',
    what: '80 relations between works of a franchise, with the claims that prove them',
    requests: ({ franchise, works, times }) =>
      repeat(times(3), (k) =>
        ask(
          `query ($franchise: ID!) { timeline(franchise: $franchise) { ${join(80, (i) => `a${i}: relation(of: "${pick(works, i)}", to: "${pick(works, i + k + 1)}") { possible because { id text } relationBecause { id } }`)} } }`,
          { franchise },
        ),
      ),
  },
  {
    name: 'nodes of hubs through an interface',
    what: '100 ids with everything that entities have',
    requests: ({ hubs, times }) =>
      repeat(times(5), () =>
        ask(
          'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { id name aliases externalIds { value } franchises(first: 3) { nodes { name relations(first: 3) { nodes { to { name aliases } } } } } claims(first: 10) { nodes { text sources { title } } } } } }',
          { ids: Array.from({ length: 100 }, (_, i) => pick(hubs, i)) },
        ),
      ),
  },
  {
    name: 'thousands of objects at once',
    what: 'about the widest answer that the cost limit allows, 30 in flight',
    atOnce: 30,
    requests: ({ times }) =>
      repeat(times(90), () =>
        ask(
          '{ films(first: 18) { nodes { cast(first: 18) { nodes { works(first: 18) { nodes { id name genres description releaseDate status } } } } } } }',
        ),
      ),
  },
  {
    name: 'examples of missing fields',
    what: 'unpaged lists, whose length the cost can only estimate',
    requests: ({ times }) =>
      repeat(times(5), () =>
        ask(
          `{ ${join(8, (i) => `d${i}: dataset { completeness { examples { id name claims(first: 20) { nodes { id text } } } } }`)} }`,
        ),
      ),
  },
];
