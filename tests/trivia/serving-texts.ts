import type { ImportPlan } from '../../src/domain/graph.js';
import { toImportPlan, type Universe } from '../../src/facts/index.js';
import type { Api } from '../../src/graphql/index.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { createTriviaApi, dataOf, refusalOf } from './trivia-api.js';

const sources = ['source/s'];
const stated = { kind: 'FACT', status: 'NORMAL', sources };

/** Performers with names alike, spelled with accents, and known by others. */
const people = {
  'marina-petrova': { name: 'Marina Petrova' },
  'karina-petrova': { name: 'Karina Petrova' },
  'zoe-hakansson': { name: 'Zoë Håkansson', aliases: ['Zoe H. Kay'] },
  'olga-zimmermann': { name: 'Olga Zimmermann' },
  'irena-castellano': { name: 'Irena Castellano' },
  'wilma-okonkwo': { name: 'Wilma Okonkwo', aliases: ['The Duchess'] },
};
const ids = Object.keys(people);
const roles = ['Alba North', 'Berta South', 'Clara West', 'Dora East', 'Erna Hill', 'Frida Dale'];

const universe = {
  sources: [{ id: 'source/s', title: 'S', tier: 'PRESS' }],
  franchises: [{ id: 'franchise/f', name: 'F', sources }],
  people: Object.entries(people).map(([id, names]) => ({ id: `person/${id}`, ...names, sources })),
  characters: roles.map((name, at) => ({ id: `character/c${at}`, name, sources })),
  films: [
    {
      id: 'film/f',
      title: 'Meridian',
      status: 'RELEASED',
      sources,
      franchises: ['franchise/f'],
      releaseDate: [{ value: '2001-02-03', ...stated }],
      cast: ids.map((id, at) => ({
        performer: `person/${id}`,
        character: `character/c${at}`,
        kind: 'LIVE_ACTION',
        credited: true,
        claimKind: 'FACT',
        status: 'NORMAL',
        sources,
      })),
    },
  ],
};

const QUIZ = `{
  quiz(franchise: "franchise/f", kinds: [PERFORMER], answer: TEXT, size: 6, seed: "a") {
    questions { prompt choices { id } token }
  }
}`;
const CHECK = `query ($token: String!, $text: String!) {
  checkAnswer(token: $token, text: $text) { correct answer { text } refutation { statement } }
}`;

interface Question {
  readonly prompt: string;
  readonly choices: readonly object[];
  readonly token: string;
}
interface Verdict {
  readonly correct: boolean;
  readonly answer: { readonly text: string };
  readonly refutation: object | null;
}

/** What is taken for an answer in words, whatever store answers. */
export function servesTexts(open: (plan: ImportPlan) => Promise<GraphStore>): void {
  let store: GraphStore;
  let api: Api;
  const tokens = new Map<string, string>();
  beforeAll(async () => {
    const folders = [{ name: '', contents: JSON.parse(JSON.stringify(universe)) }];
    store = await open(toImportPlan({ folders } satisfies Universe));
    api = await createTriviaApi(store);
    type Data = { readonly quiz: { readonly questions: readonly Question[] } };
    const { quiz } = await dataOf<Data>(api, QUIZ);
    for (const { prompt, choices, token } of quiz.questions) {
      expect(choices).toEqual([]);
      tokens.set(ids[roles.findIndex((role) => prompt.includes(role))] ?? '', token);
    }
  }, 300_000);
  afterAll(() => store.close());

  async function check(id: string, text: string): Promise<Verdict> {
    const variables = { token: tokens.get(id), text };
    const { checkAnswer } = await dataOf<{ checkAnswer: Verdict }>(api, CHECK, variables);
    return checkAnswer;
  }

  it('asks about everyone', () => {
    expect([...tokens.keys()].sort()).toEqual([...ids].sort());
  });

  it.each([
    ['marina-petrova', 'Marina Petrova'],
    ['marina-petrova', '  marina   PETROVA '],
    ['marina-petrova', 'Marina Petrowa'],
    ['marina-petrova', 'Petrova, Marina'],
    ['marina-petrova', 'Marina'],
    ['zoe-hakansson', 'Zoë Håkansson'],
    ['zoe-hakansson', 'zoe hakansson'],
    ['zoe-hakansson', 'Zoe Hakanson'],
    ['zoe-hakansson', 'Zoe H. Kay'],
    ['zoe-hakansson', 'Håkansson'],
    ['olga-zimmermann', 'Olga Zimmerman'],
    ['wilma-okonkwo', 'the duchess'],
    ['wilma-okonkwo', 'Duchess'],
  ])('takes for %s: %j', async (id, text) => {
    expect(await check(id, text)).toMatchObject({ correct: true, refutation: null });
  });

  it.each([
    ['marina-petrova', 'Karina Petrova'],
    ['karina-petrova', 'Marina Petrova'],
    ['marina-petrova', 'Petrova'],
    ['marina-petrova', 'Darina Petrova'],
    ['marina-petrova', 'M'],
    ['marina-petrova', 'Marina Petrova Karina Petrova'],
    ['zoe-hakansson', 'Wilma Okonkwo'],
    ['zoe-hakansson', 'Clara West'],
    ['olga-zimmermann', 'Olga Zimm'],
    ['olga-zimmermann', 'Simmerfrau'],
    ['olga-zimmermann', 'person/olga-zimmermann-2'],
    ['wilma-okonkwo', 'Meridian'],
    ['wilma-okonkwo', ''],
    ['wilma-okonkwo', '   '],
    ['wilma-okonkwo', '?!'],
    ['wilma-okonkwo', '\u0000'],
    ['wilma-okonkwo', '*'],
    ['wilma-okonkwo', 'Wilma" OR "'],
  ])('does not take for %s: %j', async (id, text) => {
    const { correct, answer } = await check(id, text);
    expect([correct, answer.text]).toEqual([false, people[id as keyof typeof people].name]);
  });

  it('refuses a text longer than any name', async () => {
    const variables = { token: tokens.get('marina-petrova'), text: 'Marina'.repeat(40) };
    expect(await refusalOf(api, CHECK, variables)).toMatch(/"text".*200 characters/);
  });
}
