import fc from 'fast-check';
import { createRandom } from '../../src/domain/random.js';
import { fitDifficulties, type Player, rankCorrelation } from '../../src/trivia/index.js';

const logistic = (odds: number) => 1 / (1 + Math.exp(-odds));

/** Players whose abilities are spread normally, and what each answers to some of the questions. */
function simulate(seed: string, difficulties: readonly number[], count: number, asked: number) {
  const random = createRandom(seed);
  const uniform = () => (random.below(2 ** 30) + 0.5) / 2 ** 30;
  return Array.from({ length: count }, (): Player => {
    const ability = Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    const questions = random.shuffled([...difficulties.keys()]).slice(0, asked);
    const answers = questions.map((question) => ({
      question,
      isRight: uniform() < logistic(ability - (difficulties[question] ?? 0)),
    }));
    return { answers, count: 1 };
  });
}

const meanError = (one: readonly number[], other: readonly number[]) =>
  one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0) / one.length;

const simulated = fc.tuple(
  fc.string(),
  fc.array(fc.double({ min: -2.5, max: 2.5, noNaN: true }), { minLength: 15, maxLength: 30 }),
);

describe('difficulties fitted to answers', () => {
  it('are those that the answers were drawn by', () => {
    fc.assert(
      fc.property(simulated, ([seed, difficulties]) => {
        const fit = fitDifficulties(simulate(seed, difficulties, 1_000, 10), difficulties.length);
        expect(meanError(fit.difficulties, difficulties)).toBeLessThan(0.2);
        expect(Math.abs(fit.spread - 1)).toBeLessThan(0.3);
      }),
      { numRuns: 10 },
    );
  });

  it('need no more than one answer of each player', () => {
    fc.assert(
      fc.property(simulated, ([seed, difficulties]) => {
        const players = simulate(seed, difficulties, 10_000, 1);
        const fit = fitDifficulties(players, difficulties.length);
        expect(meanError(fit.difficulties, difficulties)).toBeLessThan(0.3);
        expect(fit.spread).toBe(1);
      }),
      { numRuns: 5 },
    );
  });

  it('are the same for players one by one as for how many answered so', () => {
    const one = { answers: [{ question: 0, isRight: true }], count: 1 };
    const other = { answers: [{ question: 0, isRight: false }], count: 1 };
    const apart = fitDifficulties([one, one, one, other], 1).difficulties;
    const together = fitDifficulties([{ ...one, count: 3 }, other], 1).difficulties;
    expect(together[0]).toBeCloseTo(apart[0] ?? 0, 6);
  });

  it('are finite for what everyone or nobody knows, and the same for the same answers', () => {
    const player = {
      answers: [true, true, false, false].map((isRight, question) => ({ question, isRight })),
      count: 20,
    };
    const { difficulties } = fitDifficulties([player], 5);
    const [easy = 0, asEasy = 0, hard = 0, asHard = 0, unasked = 0] = difficulties;
    expect(difficulties.every(Number.isFinite)).toBe(true);
    expect(easy).toBeLessThan(-1);
    expect(hard).toBeGreaterThan(1);
    expect([asEasy, asHard, unasked]).toEqual([easy, hard, 0]);
  });

  it('are none without questions', () => {
    expect(fitDifficulties([], 0).difficulties).toEqual([]);
  });
});

describe('the correlation of ranks', () => {
  it('is 1 for what orders alike, -1 for the reverse, whatever the distances', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 2 }), (values) => {
        expect(rankCorrelation(values.map((one) => [one, Math.atan(one / 1e9)]))).toBeCloseTo(1);
        expect(rankCorrelation(values.map((one) => [one, -one]))).toBeCloseTo(-1);
      }),
    );
  });

  it('gives ties their mean rank', () => {
    // Ranks 1, 2.5, 2.5, 4 against 1, 3, 2, 4: 4.5 / sqrt(4.5 * 5).
    const pairs = [
      [1, 1],
      [2, 3],
      [2, 2],
      [3, 4],
    ] as const;
    expect(rankCorrelation(pairs)).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
  });

  it('is undefined where there is nothing to order', () => {
    expect(rankCorrelation([])).toBeUndefined();
    expect(rankCorrelation([[1, 2]])).toBeUndefined();
    expect(
      rankCorrelation([
        [1, 2],
        [1, 3],
      ]),
    ).toBeUndefined();
  });
});
