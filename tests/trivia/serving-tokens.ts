import type { ImportPlan } from '../../src/domain/graph.js';
import type { Api } from '../../src/graphql/index.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { createSeal } from '../../src/trivia/seal/seal.js';
import { readSeed } from '../read-seed.js';
import { createTriviaApi, dataOf, NOW, refusalOf } from './trivia-api.js';

const HOUR = 3_600_000;

const DRAW = `{
  quiz(franchise: "franchise/john-wick", size: 1, seed: "a") { questions { token } }
  gridPuzzle(franchise: "franchise/john-wick", seed: "a") { token }
  groupsPuzzle(franchise: "franchise/john-wick", seed: "a") { token }
  orderPuzzle(franchise: "franchise/john-wick", seed: "a") { token }
}`;

/** What takes tokens, and what each is of. */
const checks = {
  question: 'checkAnswer(token: $token, choice: "a") { correct }',
  'puzzle of grid':
    'checkCell(token: $token, row: 1, column: 1, entity: "person/keanu-reeves") { correct }',
  'puzzle of groups': 'checkGroup(token: $token, choices: ["a", "b", "c", "d"]) { correct }',
  'puzzle of order': 'checkOrder(token: $token, choices: ["a", "b", "c", "d", "e"]) { correct }',
} as const;
type Sealed = keyof typeof checks;
const kinds = Object.keys(checks) as readonly Sealed[];

/** What is said to tokens that are not what a check expects, whatever store answers. */
export function servesTokens(open: (plan: ImportPlan) => Promise<GraphStore>): void {
  let store: GraphStore;
  let api: Api;
  let now: number;
  let tokens: Readonly<Record<Sealed, string>>;
  beforeAll(async () => {
    store = await open(await readSeed());
    api = await createTriviaApi(store, { now: () => now });
    tokens = await drawTokens();
  }, 300_000);
  beforeEach(() => {
    now = NOW;
  });
  afterAll(() => store.close());

  async function drawTokens(): Promise<Readonly<Record<Sealed, string>>> {
    type Token = { readonly token: string };
    type Drawn = Readonly<Record<'gridPuzzle' | 'groupsPuzzle' | 'orderPuzzle', Token>> & {
      readonly quiz: { readonly questions: readonly Token[] };
    };
    now = NOW;
    const { quiz, gridPuzzle, groupsPuzzle, orderPuzzle } = await dataOf<Drawn>(api, DRAW);
    return {
      question: quiz.questions[0]?.token ?? '',
      'puzzle of grid': gridPuzzle.token,
      'puzzle of groups': groupsPuzzle.token,
      'puzzle of order': orderPuzzle.token,
    };
  }
  const operation = (kind: Sealed) => `query ($token: String!) { verdict: ${checks[kind]} }`;
  const refusal = (kind: Sealed, token: string) => refusalOf(api, operation(kind), { token });

  describe.each(kinds)('a token of a %s', (kind) => {
    it('is opened', async () => {
      const verdict = { correct: expect.any(Boolean) };
      expect(await dataOf(api, operation(kind), { token: tokens[kind] })).toEqual({ verdict });
    });

    it.each(kinds.filter((other) => other !== kind))('is no %s', async (other) => {
      expect(await refusal(other, tokens[kind])).toContain(
        `that of a ${kind}, and one of a ${other} is expected`,
      );
    });

    it('expires after an hour', async () => {
      now = NOW + HOUR - 1_000;
      await dataOf(api, operation(kind), { token: tokens[kind] });
      now = NOW + HOUR;
      expect(await refusal(kind, tokens[kind])).toContain('has expired: it is good for 60 minutes');
    });

    it('of another server is none', async () => {
      const secret = new Uint8Array(32).fill(8);
      const foreign = await createSeal({ secret, now: () => NOW }).seal(
        { of: kind, version: '' },
        {},
      );
      expect(await refusal(kind, foreign)).toContain('none that this server has made');
    });

    it('of other data is refused', async () => {
      const secret = new Uint8Array(32).fill(7);
      const label = { of: kind, version: 'another' };
      const older = await createSeal({ secret, now: () => NOW }).seal(label, {});
      expect(await refusal(kind, older)).toContain('The data has changed since the token was made');
    });

    it('that was changed is none', async () => {
      const token = tokens[kind];
      const [head = '', key = '', vector = '', text = '', tag = ''] = token.split('.');
      const header = (fields: object) => Buffer.from(JSON.stringify(fields)).toString('base64url');
      const flipped = `${text.slice(0, 99)}${text[99] === 'A' ? 'B' : 'A'}${text.slice(100)}`;
      const changed = [
        '',
        ' ',
        token.slice(1),
        token.slice(0, -1),
        `${token}A`,
        token.toUpperCase(),
        [head, key, vector, flipped, tag].join('.'),
        [head, key, tag, text, vector].join('.'),
        [header({ alg: 'none' }), key, vector, text, tag].join('.'),
        [header({ alg: 'dir', enc: 'A256GCM', zip: 'DEF' }), key, vector, text, tag].join('.'),
        [header({ alg: 'dir', enc: 'A128CBC-HS256' }), key, vector, text, tag].join('.'),
        `${header({ alg: 'none' })}.${header({ answer: 0 })}.`,
      ];
      for (const one of changed) {
        expect([one, await refusal(kind, one)]).toEqual([
          one,
          'The token is none that this server has made, or it has been changed.',
        ]);
      }
    });

    it.each([16_001, 1_000_000])('of %p characters is too long', async (length) => {
      expect(await refusal(kind, 'A'.repeat(length))).toMatch(/"token".*16000 characters/);
    });
  });
}
