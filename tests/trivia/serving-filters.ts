import type { ImportPlan } from '../../src/domain/graph.js';
import { createGraphReader, type GraphReader } from '../../src/domain/graph-reader.js';
import type { Api } from '../../src/graphql/index.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { difficulties, questionKinds } from '../../src/trivia/index.js';
import { readSeed } from '../read-seed.js';
import { createTriviaApi, dataOf, refusalOf } from './trivia-api.js';

const QUIZ = `query (
  $franchise: ID, $works: [ID!], $kinds: [QuestionKind!], $difficulty: Difficulty, $people: [ID!],
  $characters: [ID!], $decade: Int, $genre: String, $avoid: [String!], $size: Int! = 12, $seed: String! = "a"
) {
  quiz(
    franchise: $franchise, works: $works, kinds: $kinds, difficulty: $difficulty, people: $people,
    characters: $characters, decade: $decade, genre: $genre, avoid: $avoid, size: $size, seed: $seed
  ) {
    shortfall
    questions { kind difficulty key prompt choices { id text } token }
  }
}`;
const FACTS = `statement facts {
  ... on Portrayal { work { ...Told } }
  ... on Credit { work { ...Told } }
  ... on Relation { spoiler setting: work { ...Told } }
}`;
const CHECK = `query ($token: String!, $choice: ID!) {
  checkAnswer(token: $token, choice: $choice) {
    correct explanation proof { ${FACTS} } refutation { ${FACTS} }
  }
}
fragment Told on Work { id genres releaseDate }`;

interface Question {
  readonly kind: string;
  readonly difficulty: string;
  readonly key: string;
  readonly prompt: string;
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  readonly token: string;
}
interface Quiz {
  readonly shortfall: string | null;
  readonly questions: readonly Question[];
}
interface Told {
  readonly id: string;
  readonly genres: readonly string[];
  readonly releaseDate: string | null;
}
interface Proof {
  readonly statement: string;
  readonly facts: readonly {
    readonly work?: Told;
    readonly setting?: Told | null;
    readonly spoiler?: boolean;
  }[];
}
interface Verdict {
  readonly correct: boolean;
  readonly explanation: string;
  readonly proof: Proof;
  readonly refutation: Proof | null;
}

const JOHN_WICK = { franchise: 'franchise/john-wick' };

/** What the filters of quizzes let pass, whatever store answers. */
export function servesFilters(open: (plan: ImportPlan) => Promise<GraphStore>): void {
  let store: GraphStore;
  let api: Api;
  let graph: GraphReader;
  beforeAll(async () => {
    const plan = await readSeed();
    graph = createGraphReader(plan);
    store = await open(plan);
    api = await createTriviaApi(store);
  }, 300_000);
  afterAll(() => store.close());

  const quizOf = async (variables: object) =>
    (await dataOf<{ quiz: Quiz }>(api, QUIZ, variables)).quiz;
  const questionsOf = async (variables: object) => {
    const { questions } = await quizOf(variables);
    expect(questions).not.toEqual([]);
    return questions;
  };
  /** What is said to each choice. */
  const verdictsOf = ({ token, choices }: Question) =>
    Promise.all(
      choices.map(async ({ id: choice }) => {
        const data = await dataOf<{ checkAnswer: Verdict }>(api, CHECK, { token, choice });
        return data.checkAnswer;
      }),
    );
  /** The works of parts and credits that prove the right answer. */
  const worksProving = async (question: Question) => {
    const [verdict] = await verdictsOf(question);
    return verdict?.proof.facts.flatMap(({ work }) => work ?? []) ?? [];
  };

  it.each(['franchise/matrix', 'franchise/die-hard'])('asks about %s', async (franchise) => {
    const home = new Set(graph.to('IN_FRANCHISE', franchise));
    const staff = new Set([...home].flatMap((work) => graph.to('WORKED_ON', work)));
    const linked = new Set([...staff].flatMap((person) => graph.from('WORKED_ON', person)));
    for (const question of await questionsOf({ franchise, size: 30 })) {
      for (const { id } of await worksProving(question)) {
        expect([question.prompt, home.has(id) || linked.has(id)]).toEqual([question.prompt, true]);
      }
    }
  });

  it('names nothing outside the works that a player knows, and tells only their spoilers', async () => {
    const known = ['film/john-wick', 'film/john-wick-chapter-2', 'film/the-matrix'];
    const titles = known.map((id) => String(graph.byId(id)?.properties.title));
    const foreign = graph
      .nodesOf('Work')
      .map(({ properties }) => String(properties.title))
      .filter((title) => titles.every((own) => !own.includes(title)));
    const cast = new Set(known.flatMap((work) => graph.to('WORKED_ON', work)));
    const strangers = graph
      .nodesOf('Person')
      .filter(({ id }) => !cast.has(id))
      .map(({ properties }) => String(properties.name));
    for (const question of await questionsOf({ works: known, size: 50 })) {
      const verdicts = await verdictsOf(question);
      const proofs = verdicts.flatMap(({ proof, refutation }) => [proof, refutation ?? proof]);
      const said = [
        question.prompt,
        ...question.choices.map(({ text }) => text),
        ...verdicts.map(({ explanation }) => explanation),
        ...proofs.map(({ statement }) => statement),
      ].join('\n');
      const found = [...foreign, ...strangers].filter((name) => says(said, name));
      expect([question.prompt, found]).toEqual([question.prompt, []]);
      for (const { work, setting } of proofs.flatMap(({ facts }) => facts)) {
        for (const { id } of [work ?? [], setting ?? []].flat()) {
          expect([question.prompt, known]).toEqual([question.prompt, expect.arrayContaining([id])]);
        }
      }
    }
  });

  it('tells no spoilers to those of whom it is not known what they have seen', async () => {
    const isSpoiler = ({ spoiler }: { readonly spoiler?: boolean }) => spoiler === true;
    for (const franchise of ['franchise/john-wick', 'franchise/underworld']) {
      for (const question of await questionsOf({ franchise, kinds: ['RELATION'], size: 50 })) {
        const verdicts = await verdictsOf(question);
        const proofs = verdicts.flatMap(({ proof, refutation }) => [proof, refutation ?? proof]);
        const told = proofs.flatMap(({ facts }) => facts).filter(isSpoiler);
        expect([question.prompt, told]).toEqual([question.prompt, []]);
      }
    }
  });

  it('asks each kind that is wanted, and no other', async () => {
    for (const kind of questionKinds) {
      const questions = await questionsOf({ ...JOHN_WICK, kinds: [kind], size: 5 });
      expect(new Set(questions.map((one) => one.kind))).toEqual(new Set([kind]));
    }
    const kinds = ['MAKER', 'RELATION', 'WORK'];
    const mixed = await questionsOf({ ...JOHN_WICK, kinds });
    expect([...new Set(mixed.map(({ kind }) => kind))].sort()).toEqual(kinds);
  });

  it.each(difficulties)('asks what is %s alone', async (difficulty) => {
    const questions = await questionsOf({ ...JOHN_WICK, difficulty });
    expect(new Set(questions.map((one) => one.difficulty))).toEqual(new Set([difficulty]));
  });

  it('asks about people and characters by their names', async () => {
    const people = ['person/keanu-reeves', 'person/lance-reddick'];
    for (const { prompt } of await questionsOf({ ...JOHN_WICK, people })) {
      expect(prompt).toMatch(/Keanu Reeves|Lance Reddick/);
    }
    const characters = ['character/charon', 'character/winston-scott'];
    for (const { prompt } of await questionsOf({ ...JOHN_WICK, characters })) {
      expect(prompt).toMatch(/Charon|Winston/);
    }
  });

  it.each([1990, 2000])('asks about works of the %ps', async (decade) => {
    const franchise = 'franchise/die-hard';
    const kinds = ['PERFORMER', 'CHARACTER', 'MAKER', 'SHARED_CAST', 'LINK'];
    for (const question of await questionsOf({ franchise, kinds, decade })) {
      for (const { releaseDate } of await worksProving(question)) {
        expect(releaseDate?.slice(0, 3)).toBe(String(decade).slice(0, 3));
      }
    }
  });

  it('asks about works of a genre', async () => {
    const [genre = ''] = [graph.byId('film/the-matrix')?.properties.genres ?? []].flat();
    const kinds = ['PERFORMER', 'CHARACTER', 'MAKER'];
    for (const question of await questionsOf({ franchise: 'franchise/matrix', kinds, genre })) {
      const works = await worksProving(question);
      expect(works.length).toBeGreaterThan(0);
      for (const { genres } of works) expect(genres).toContain(genre);
    }
  });

  it('never repeats what is to be avoided, until nothing is left', async () => {
    const franchise = 'franchise/james-bond';
    const seen = new Set<string>();
    for (let quiz: Quiz | undefined; quiz?.questions.length !== 0; ) {
      quiz = await quizOf({ franchise, avoid: [...seen], size: 20, seed: `${seen.size}` });
      const keys = quiz.questions.map(({ key }) => key);
      expect(keys.filter((key) => seen.has(key))).toEqual([]);
      for (const key of keys) seen.add(key);
      expect(quiz.shortfall === null).toBe(keys.length === 20);
    }
    expect(seen.size).toBeGreaterThan(20);
    expect(await quizOf({ franchise, avoid: [...seen] })).toEqual({
      questions: [],
      shortfall: '0 of 12 questions could be asked: "avoid" leaves no others.',
    });
  });

  it('asks as many as are wanted, from 1 to 50', async () => {
    for (const size of [1, 50]) {
      const { questions, shortfall } = await quizOf({ ...JOHN_WICK, size });
      expect([questions.length, shortfall]).toEqual([size, null]);
    }
    for (const size of [0, 51, -1]) {
      expect(await refusalOf(api, QUIZ, { ...JOHN_WICK, size })).toMatch(/"size".* 1 to 50/);
    }
  });

  it.each([
    [{ kinds: ['SET_BETWEEN'], franchise: 'franchise/james-bond' }, 'loosen "kinds"'],
    [{ decade: 1930 }, 'loosen "decade"'],
    [{ genre: 'Opera' }, 'loosen "genre"'],
    [{ people: ['person/nobody'] }, 'loosen "people"'],
    [{ characters: ['character/nobody'], kinds: ['PERFORMER'] }, 'loosen "characters"'],
    [{ difficulty: 'HARD', kinds: ['SET_BETWEEN'], size: 50 }, 'loosen "'],
    [{ franchise: 'franchise/none' }, 'ask about another franchise, or for fewer'],
    [{ franchise: undefined, works: ['film/none'] }, 'name more in "works"'],
  ])('says what to loosen where %j leaves too few', async (given, advice) => {
    const { questions, shortfall } = await quizOf({ ...JOHN_WICK, ...given });
    expect(questions.length).toBeLessThan(12);
    expect(shortfall).toContain(advice);
  });

  it.each([
    [{ decade: 1995 }, '"decade" takes the first year of one, such as 1990, and got 1995'],
    [{ franchise: 'film/john-wick' }, 'franchise/...'],
    [{ works: ['person/keanu-reeves'] }, 'film/... or series/...'],
    [{ people: ['keanu'] }, 'Did you mean "person/keanu"?'],
    [{ characters: ['person/keanu-reeves'] }, 'character/...'],
    [{ seed: 'seed '.repeat(99) }, '"seed"'],
  ])('refuses %j', async (given, message) => {
    expect(await refusalOf(api, QUIZ, { ...JOHN_WICK, ...given })).toContain(message);
  });
}

/** Whether a text says a name in whole words. */
function says(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && !/\p{L}/u.test(`${text[at - 1] ?? ''}${text[at + name.length] ?? ''}`);
}
