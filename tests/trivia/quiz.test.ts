import fc from 'fast-check';
import type { GraphStore } from '../../src/store/graph-store.js';
import { createMemoryStore } from '../../src/store/memory/index.js';
import { explain, generateQuiz, questionKinds, readPool } from '../../src/trivia/index.js';
import { readSeed } from '../read-seed.js';

const JOHN_WICK = { kind: 'franchise', franchise: 'franchise/john-wick' } as const;

let store: GraphStore;
let pool: Awaited<ReturnType<typeof readPool>>;
beforeAll(async () => {
  store = createMemoryStore(await readSeed());
  pool = await readPool(store, JOHN_WICK);
});

const ask = (request: Partial<Parameters<typeof generateQuiz>[1]> = {}) =>
  generateQuiz(pool, { seed: 'a', size: 10, ...request });

describe('a quiz', () => {
  it('is the same for the same seed, whatever was asked before, and another for another', async () => {
    const first = ask();
    ask({ seed: 'b', size: 50 });
    expect(ask()).toEqual(first);
    expect(generateQuiz(await readPool(store, JOHN_WICK), { seed: 'a', size: 10 })).toEqual(first);
    const others = ['b', 'c', 'd'].map((seed) => JSON.stringify(ask({ seed }).questions));
    expect(new Set([...others, JSON.stringify(first.questions)]).size).toBe(4);
  });

  it('has no two questions on the same fact, none that answers another, none twice', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (seed, size) => {
        const { questions, shortfall } = ask({ seed, size });
        expect(questions.length === size).toBe(shortfall === undefined);
        const facts = questions.flatMap((question) => question.facts);
        expect(new Set(facts).size).toBe(facts.length);
        for (const one of questions) {
          const answer = one.choices[one.answer]?.id ?? '';
          for (const other of questions) {
            if (other === one) continue;
            const named = [...other.subjects, ...other.choices.map(({ id }) => id)];
            const isTold = named.includes(answer) && one.cues.some((cue) => named.includes(cue));
            expect(isTold).toBe(false);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('takes turns among the kinds that are asked for', () => {
    const kinds = ask({ size: 11 }).questions.map(({ kind }) => kind);
    // Two orders of a story may rest on the same claims.
    expect(new Set(kinds).size).toBeGreaterThanOrEqual(questionKinds.length - 1);
    const some = ask({ kinds: ['MAKER', 'LINK'], size: 6 }).questions;
    expect(new Set(some.map(({ kind }) => kind))).toEqual(new Set(['MAKER', 'LINK']));
  });

  it('asks about the people, characters, decades and genres that it is asked for', () => {
    const people = ['keanu-reeves', 'laurence-fishburne', 'ian-mcshane'].map(
      (id) => `person/${id}`,
    );
    const about = ask({ people, size: 4 }).questions;
    expect(about).toHaveLength(4);
    for (const { subjects } of about) {
      expect(subjects.some((subject) => people.includes(subject))).toBe(true);
    }
    for (const { works } of ask({ decade: 2010, genre: 'Thriller', size: 20 }).questions) {
      expect(works.length).toBeGreaterThan(0);
      for (const id of works) {
        const { release, genres } = pool.work(id);
        expect(release?.shown.text).toMatch(/^201/);
        expect(genres).toContain('Thriller');
      }
    }
  });

  it('never asks again what it is to avoid', () => {
    const first = ask({ size: 50 }).questions.map(({ key }) => key);
    const second = ask({ size: 50, avoid: first }).questions.map(({ key }) => key);
    expect(second.length).toBeGreaterThan(0);
    expect(second.filter((key) => first.includes(key))).toEqual([]);
  });

  it('says which filter keeps it short', () => {
    const short = ask({ decade: 1890, people: ['person/keanu-reeves'], size: 3 });
    expect(short).toMatchObject({
      questions: [],
      shortfall: '0 of 3 questions could be asked: loosen "decade".',
    });
  });

  it('has its right choices at each place equally often', () => {
    const seen = [0, 0, 0, 0];
    for (let seed = 0; seed < 120; seed++) {
      for (const { choices, answer } of ask({ seed: `${seed}` }).questions) {
        if (choices.length === 4) seen[answer] = (seen[answer] ?? 0) + 1;
      }
    }
    const expected = seen.reduce((sum, count) => sum + count) / 4;
    const chiSquare = seen.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // One in a thousand fair draws exceeds this, and the seeds are fixed.
    expect(chiSquare).toBeLessThan(16.27);
  });
});

describe('a question', () => {
  it('has four distinct choices, or three where few things can be asked about', () => {
    for (const { kind, choices } of ask({ size: 50 }).questions) {
      const fewest = ['WORK', 'SET_FIRST', 'SET_BETWEEN'].includes(kind) ? 3 : 4;
      expect(choices.length).toBeGreaterThanOrEqual(fewest);
      expect(new Set(choices.map(({ text }) => text)).size).toBe(choices.length);
    }
  });

  it('has as many of each level as a third of its kind, about', () => {
    for (const kind of ['PERFORMER', 'CHARACTER', 'RELEASED_FIRST'] as const) {
      const counts = (['EASY', 'MEDIUM', 'HARD'] as const).map((difficulty) => {
        const { questions } = ask({ kinds: [kind], difficulty, size: 50 });
        expect(questions.every((question) => question.difficulty === difficulty)).toBe(true);
        return questions.length;
      });
      expect(Math.min(...counts)).toBeGreaterThan(kind === 'RELEASED_FIRST' ? 0 : 5);
    }
  });

  it('is explained by what is right and what is wrong with the choice', () => {
    const [question] = ask({ kinds: ['PERFORMER'], size: 1 }).questions;
    if (question === undefined) throw new Error('There is no question.');
    const { answer, choices } = question;
    const right = explain(question, answer);
    expect(right).toMatchObject({ isCorrect: true, answer, refutation: [] });
    expect(right.sentence).toBe(choices[answer]?.known.sentence);
    const chosen = (answer + 1) % choices.length;
    const wrong = explain(question, chosen);
    expect(wrong).toMatchObject({ isCorrect: false, answer, proof: right.proof });
    expect(wrong.sentence).toBe(`${right.sentence} ${choices[chosen]?.known.sentence}`);
    expect(wrong.refutation.length).toBeGreaterThan(0);
    expect(() => explain(question, 4)).toThrow(RangeError);
  });
});

describe('a pool', () => {
  it('is read in three calls of the store', async () => {
    const counts: number[] = [];
    for (const franchise of ['franchise/john-wick', 'franchise/none']) {
      let calls = 0;
      const counting = {
        ...store,
        fetch: (...args: Parameters<typeof store.fetch>) => {
          calls++;
          return store.fetch(...args);
        },
      };
      await readPool(counting, { kind: 'franchise', franchise });
      counts.push(calls);
    }
    expect(counts).toEqual([3, 3]);
  });

  it('tells nothing outside the works that it is about', async () => {
    const works = ['film/john-wick', 'film/john-wick-chapter-2', 'film/john-wick-chapter-4'];
    const own = await readPool(store, { kind: 'works', works });
    expect(own.works.map(({ id }) => id)).toEqual(works);
    const asked = questionKinds.flatMap(
      (kind) => generateQuiz(own, { seed: 'a', size: 50, kinds: [kind] }).questions,
    );
    expect(asked.length).toBeGreaterThan(20);
    const ofOthers = asked.flatMap(({ prompt, choices }) => [
      prompt,
      ...choices.flatMap(({ text, known }) => [text, known.sentence]),
    ]);
    expect(ofOthers.filter((text) => /Matrix|Parabellum|Ballerina/.test(text))).toEqual([]);
    const claims = asked.flatMap(({ choices }) => choices.flatMap(({ known }) => known.facts));
    expect(claims.filter((fact) => /chapter-3|the-matrix/.test(fact))).toEqual([]);
  });
});
