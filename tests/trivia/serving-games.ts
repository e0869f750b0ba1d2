import type { ImportPlan } from '../../src/domain/graph.js';
import { createGraphReader } from '../../src/domain/graph-reader.js';
import type { Api } from '../../src/graphql/index.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { readSeed } from '../read-seed.js';
import { createTriviaApi, dataOf, refusalOf } from './trivia-api.js';

interface Choices {
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  readonly token: string;
}
interface Daily {
  readonly grid: {
    readonly rows: readonly string[];
    readonly cells: readonly { readonly answers: number }[];
    readonly token: string;
  };
  readonly groups: Choices;
  readonly order: Choices;
}
interface Proof {
  readonly claims: readonly { readonly sources: readonly object[] }[];
}

const DAILY = `query ($date: String!) {
  dailyPuzzles(date: $date, franchise: "franchise/john-wick") {
    grid { rows columns cells { row column answers } seed period datasetVersion token }
    groups { choices { id text } seed period token }
    order { by choices { id text } seed period token }
  }
}`;
const PROOF = 'statement facts { id } claims { id sources { title } }';
const CELL = `query ($token: String!, $row: Int!, $entity: ID!) {
  checkCell(token: $token, row: $row, column: 1, entity: $entity) {
    correct explanation answers proof { ${PROOF} }
  }
}`;
const GROUP = `query ($token: String!, $choices: [ID!]!) {
  checkGroup(token: $token, choices: $choices) {
    correct oneAway explanation proof { ${PROOF} }
  }
}`;
const ORDER = `query ($token: String!, $choices: [ID!]!) {
  checkOrder(token: $token, choices: $choices) {
    correct wrong { earlier later proof { ${PROOF} } }
  }
}`;

/** What games are over the API, whatever store answers. */
export function servesGames(open: (plan: ImportPlan) => Promise<GraphStore>): void {
  let store: GraphStore;
  let api: Api;
  let people: readonly string[];
  beforeAll(async () => {
    const plan = await readSeed();
    const graph = createGraphReader(plan);
    const works = graph.to('IN_FRANCHISE', 'franchise/john-wick');
    people = [...new Set(works.flatMap((work) => graph.to('WORKED_ON', work)))];
    store = await open(plan);
    api = await createTriviaApi(store);
  }, 300_000);
  afterAll(() => store.close());

  const ask = <Data>(query: string, variables: object) => dataOf<Data>(api, query, variables);
  const daily = async (date = '2026-11-30') =>
    (await ask<{ dailyPuzzles: Daily }>(DAILY, { date })).dailyPuzzles;

  it('gives everyone the same puzzles on a day, and others on the next', async () => {
    const shown = async (date: string) =>
      JSON.stringify(await daily(date), (key, value) => (key === 'token' ? null : value));
    const first = await shown('2026-11-30');
    expect(await shown('2026-11-30')).toBe(first);
    expect(await shown('2026-12-01')).not.toBe(first);
  });

  it('finds as many people right for a cell as it says, and proves each', async () => {
    const { grid } = await daily();
    type Verdict = { correct: boolean; answers: number; proof: readonly Proof[] };
    const right: Verdict[] = [];
    for (const entity of people) {
      type Data = { checkCell: Verdict };
      const { checkCell } = await ask<Data>(CELL, { token: grid.token, row: 1, entity });
      if (checkCell.correct) right.push(checkCell);
    }
    expect(right).toHaveLength(grid.cells[0]?.answers ?? 0);
    for (const { proof, answers } of right) {
      expect(answers).toBe(right.length);
      expect(proof).toHaveLength(2);
      for (const { claims } of proof) expect(claims.flatMap((one) => one.sources)).not.toEqual([]);
    }
  }, 60_000);

  it('takes four names for a group of the puzzle, or not', async () => {
    const { groups } = await daily();
    const choices = groups.choices.slice(0, 4).map(({ id }) => id);
    type Data = { checkGroup: { correct: boolean; explanation: string } };
    const { checkGroup } = await ask<Data>(GROUP, { token: groups.token, choices });
    expect(checkGroup.explanation).not.toBe('');
  });

  it('says which works are in the wrong order, until none are', async () => {
    const { order } = await daily();
    type Pair = { earlier: string; later: string; proof: Proof };
    type Data = { checkOrder: { correct: boolean; wrong: readonly Pair[] } };
    let choices = order.choices.map(({ id }) => id).reverse();
    for (let tries = 0; tries < 15; tries++) {
      const { correct, wrong } = (await ask<Data>(ORDER, { token: order.token, choices }))
        .checkOrder;
      expect(correct).toBe(wrong.length === 0);
      const [pair] = wrong;
      if (pair === undefined) return;
      expect(pair.proof.claims.flatMap(({ sources }) => sources)).not.toEqual([]);
      const others = choices.filter((id) => id !== pair.earlier);
      const place = others.indexOf(pair.later);
      choices = [...others.slice(0, place), pair.earlier, ...others.slice(place)];
    }
    throw new Error('The works are never in order.');
  });

  it.each([
    [GROUP, { choices: ['a', 'b', 'c'] }, 'takes 4 different ids'],
    [GROUP, { choices: ['a', 'b', 'c', 'z'] }, 'choices from a to p'],
    [ORDER, { choices: ['a', 'b', 'c', 'd', 'e'] }, 'that of a puzzle of groups'],
  ])('refuses what a puzzle does not have', async (query, given, message) => {
    const { groups } = await daily();
    const variables = { token: groups.token, ...given };
    expect(await refusalOf(api, query, variables)).toContain(message);
  });
}
