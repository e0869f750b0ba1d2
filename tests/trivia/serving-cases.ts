import type { ImportPlan } from '../../src/domain/graph.js';
import type { Api } from '../../src/graphql/index.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { readSeed } from '../read-seed.js';
import { ask, createTriviaApi, dataOf, refusalOf } from './trivia-api.js';

interface Question {
  readonly key: string;
  readonly prompt: string;
  readonly choices: readonly { readonly id: string }[];
  readonly token: string;
}

interface Verdict {
  readonly correct: boolean;
  readonly answer: { readonly id: string; readonly text: string };
  readonly proof: { readonly claims: readonly { readonly sources: readonly object[] }[] };
  readonly refutation: object | null;
}

const QUIZ = `query ($seed: String, $answer: AnswerForm! = CHOICE, $avoid: [String!], $franchise: ID! = "franchise/john-wick") {
  film(id: "film/ballerina") { title }
  quiz(franchise: $franchise, seed: $seed, size: 8, answer: $answer, avoid: $avoid) {
    seed datasetVersion shortfall
    questions { kind difficulty key prompt choices { id text } token }
  }
}`;
const CHECK = `query ($token: String!, $choice: ID, $text: String) {
  checkAnswer(token: $token, choice: $choice, text: $text) {
    correct answer { id text } entity { id name } explanation
    proof { statement facts { id } claims { id sources { title } } }
    refutation { statement facts { id } claims { id sources { title } } }
  }
}`;

/** What trivia is over the API, whatever store answers. */
export function servesTrivia(open: (plan: ImportPlan) => Promise<GraphStore>): void {
  let store: GraphStore;
  let one: Api;
  let other: Api;
  beforeAll(async () => {
    store = await open(await readSeed());
    one = await createTriviaApi(store);
    other = await createTriviaApi(store);
  }, 300_000);
  afterAll(() => store.close());

  async function questionsOf(variables: object): Promise<readonly Question[]> {
    type Data = { readonly quiz: { readonly questions: readonly Question[] } };
    return (await dataOf<Data>(one, QUIZ, variables)).quiz.questions;
  }
  async function check(variables: object): Promise<Verdict> {
    return (await dataOf<{ checkAnswer: Verdict }>(other, CHECK, variables)).checkAnswer;
  }

  it('gives the same quiz for the same seed on every server, but for its tokens', async () => {
    const withoutTokens = async (api: Api, seed: string) =>
      JSON.stringify(await dataOf(api, QUIZ, { seed }), (key, value) =>
        key === 'token' ? null : value,
      );
    const first = await withoutTokens(one, 'a');
    expect(await withoutTokens(other, 'a')).toBe(first);
    expect(await withoutTokens(one, 'b')).not.toBe(first);
  });

  it('draws with a new seed where none is given', async () => {
    const [first, second] = [await questionsOf({}), await questionsOf({})];
    expect(first.map(({ key }) => key)).not.toEqual(second.map(({ key }) => key));
  });

  it('finds one choice right, and proves each by claims with sources', async () => {
    for (const { token, choices, prompt } of await questionsOf({ seed: 'c' })) {
      const verdicts = await Promise.all(choices.map(({ id }) => check({ token, choice: id })));
      const right = choices.filter((_, index) => verdicts[index]?.correct);
      expect([prompt, right.length]).toEqual([prompt, 1]);
      for (const { correct, answer, proof, refutation } of verdicts) {
        expect(answer.id).toBe(right[0]?.id);
        expect(refutation === null).toBe(correct);
        expect(proof.claims.flatMap(({ sources }) => sources)).not.toEqual([]);
      }
    }
  });

  it('takes for an answer in words its names, whole and with a small typo, and no others', async () => {
    const questions = await questionsOf({ seed: 'd', answer: 'TEXT' });
    expect(questions.length).toBeGreaterThan(2);
    for (const { token, choices } of questions) {
      expect(choices).toEqual([]);
      const { correct, answer } = await check({ token, text: 'Nobody Whatsoever' });
      expect(correct).toBe(false);
      const said = (text: string) => check({ token, text }).then((verdict) => verdict.correct);
      expect([answer.text, await said(answer.text.toUpperCase())]).toEqual([answer.text, true]);
      expect(await said(answer.text.slice(0, 2))).toBe(false);
      const { text: another } = (
        await check({
          token: questions.find((one) => one.token !== token)?.token ?? '',
          text: '-',
        })
      ).answer;
      expect([another, await said(another)]).toEqual([another, another === answer.text]);
    }
  });

  it('asks nothing again that is to be avoided', async () => {
    const first = (await questionsOf({ seed: 'e' })).map(({ key }) => key);
    const second = (await questionsOf({ seed: 'e', avoid: first })).map(({ key }) => key);
    expect(second.filter((key) => first.includes(key))).toEqual([]);
    expect(second).toHaveLength(first.length);
  });

  it('says why there are no questions', async () => {
    expect(await dataOf(one, QUIZ, { franchise: 'franchise/none' })).toMatchObject({
      quiz: { questions: [], shortfall: expect.stringContaining('0 of 8') },
    });
  });

  it.each([
    [{ choice: 'a', text: 'x' }, 'by "choice" alone'],
    [{ text: 'x' }, 'by "choice" alone'],
    [{}, 'by "choice" alone'],
    [{ choice: 'z' }, 'from a to'],
  ])('refuses %j', async (given, message) => {
    const [question] = await questionsOf({ seed: 'f' });
    const variables = { token: question?.token, ...given };
    expect(await refusalOf(one, CHECK, variables)).toContain(message);
    const { response } = await ask(one, CHECK, variables);
    expect(response.errors).toMatchObject([{ path: ['checkAnswer'] }]);
  });
}
