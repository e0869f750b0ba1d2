import { type Attack, ask, join, repeat } from './attack.js';
import { pick } from './world.js';

const QUIZ =
  'query ($franchise: ID!, $seed: String) { quiz(franchise: $franchise, size: 50, seed: $seed) { questions { prompt token choices { text } } } }';
const PUZZLES =
  'query ($franchise: ID!, $seed: String) { gridPuzzle(franchise: $franchise, seed: $seed) { token } groupsPuzzle(franchise: $franchise, seed: $seed) { token } orderPuzzle(franchise: $franchise, seed: $seed) { token } }';
/** The longest token that is looked at. */
const TOKEN = 16_000;

/** Headers of tokens that would take long to open: compressed, or by a password hashed many times. */
const headers = [
  { alg: 'dir', enc: 'A256GCM', zip: 'DEF' },
  { alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', p2c: 1_000_000_000, p2s: 'AAAAAAAAAAAA' },
];

function forgeToken(i: number): string {
  const header = Buffer.from(JSON.stringify(headers[i % headers.length])).toString('base64url');
  const key = i % headers.length === 0 ? '' : 'A'.repeat(54);
  const rest = `.${key}.${'A'.repeat(16)}.`;
  const tag = `.${'A'.repeat(22)}`;
  return header + rest + 'A'.repeat(TOKEN - header.length - rest.length - tag.length) + tag;
}

/** Attacks by what is made of facts for an operation, and by what is counted over whole lists. */
export const triviaAttacks: readonly Attack[] = [
  {
    name: 'quizzes of ever other works',
    what: '50 questions about other works each time, whose facts are read anew, 60 at once',
    atOnce: 60,
    requests: ({ times, films }) =>
      repeat(times(60), (i) =>
        ask(
          'query ($works: [ID!]) { quiz(size: 50, seed: "x", works: $works) { questions { prompt } } }',
          { works: Array.from({ length: 100 - i }, (_, k) => pick(films, i + k)) },
        ),
      ),
  },
  {
    name: 'quizzes of one franchise',
    what: '50 questions by ever other seeds, 200 at once',
    atOnce: 200,
    requests: ({ times, franchise }) =>
      repeat(times(200), (i) => ask(QUIZ, { franchise, seed: `${i}` })),
  },
  {
    name: 'puzzles of ever other seeds',
    what: 'three games each, 200 at once',
    atOnce: 200,
    requests: ({ times, franchise }) =>
      repeat(times(400), (i) => ask(PUZZLES, { franchise, seed: `${i}` })),
  },
  {
    name: 'forged tokens',
    what: 'tokens of the greatest length whose headers ask for decompression or for much hashing',
    atOnce: 20,
    requests: ({ times }) =>
      repeat(times(400), (i) =>
        ask('query ($token: String!) { checkAnswer(token: $token, choice: "a") { correct } }', {
          token: forgeToken(i),
        }),
      ),
  },
  {
    name: 'groups with summaries',
    what: 'all films by who performed in them, with sums of money and time, 20 at once',
    atOnce: 20,
    requests: ({ times }) =>
      repeat(times(60), (i) =>
        ask(
          `{ films(first: 0) { g${i}: groups(by: PERFORMER, first: 100) { key count aggregate { count runtimeMinutes { sum average } budget(currency: "USD") { sum { min max } } releaseDate { min max } } } } }`,
        ),
      ),
  },
  {
    name: 'co-stars of hubs',
    what: 'everyone who acted with the ten most prolific people, and in which works',
    atOnce: 10,
    requests: ({ times, hubs }) =>
      repeat(times(30), (i) =>
        ask(
          'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { coStars(first: 50, where: { name: { contains: "a" } }) { totalCount edges { count sharedWorks(first: 5) { id } node { name } } } } } }',
          { ids: Array.from({ length: 10 }, (_, k) => pick(hubs, i + k)) },
        ),
      ),
  },
  {
    name: 'days of the year under conditions',
    what: 'works of ten days whose casts meet a condition, other days each time',
    atOnce: 5,
    requests: ({ times }) =>
      repeat(times(28), (i) =>
        ask(
          `{ ${join(10, (k) => `a${k}: onThisDay(month: ${1 + k}, day: ${1 + i}) { works(first: 0, where: { cast: { some: { name: { contains: "zzq${k}" } } } }) { totalCount } }`)} }`,
        ),
      ),
  },
];
