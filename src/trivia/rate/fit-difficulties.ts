/** What one player answered, and how many players are known to have answered just so. */
export interface Player {
  readonly answers: readonly Answer[];
  readonly count: number;
}

/** An answer to a question, which is named by its place among all questions. */
interface Answer {
  readonly question: number;
  readonly isRight: boolean;
}

interface Fit {
  /** The ability, in logits, with which half of the answers to a question are right. */
  readonly difficulties: readonly number[];
  /** The standard deviation of the abilities of players, whose mean is 0. */
  readonly spread: number;
}

/** Abilities over which what is unknown of a player is summed up. */
const ABILITIES = Array.from({ length: 41 }, (_, index) => (index - 20) / 4);
/** A weak expectation of difficulties, which keeps those finite that everyone or nobody knows. */
const PRIOR_SPREAD = 3;
const SPREADS = Object.freeze({ least: 0.3, most: 3 });
const MAX_ROUNDS = 500;
/** In logits; more would not be printed. */
const PRECISION = 1e-3;

/**
 * Fits the one-parameter model of item response theory (Rasch) by marginal maximum likelihood: the EM
 * algorithm of Bock and Aitkin (Marginal maximum likelihood estimation of item parameters, Psychometrika
 * 46, 1981) with a prior of difficulties (Mislevy, Bayes modal estimation in item response models,
 * Psychometrika 51, 1986). Players are drawn from a normal distribution rather than estimated, so one may
 * have a single answer, or only right ones.
 */
export function fitDifficulties(players: readonly Player[], questions: number): Fit {
  let difficulties: readonly number[] = Array.from({ length: questions }, () => 0);
  let spread = 1;
  // Single answers do not tell how far players are apart.
  const isSpreadKnown = players.some(({ answers }) => answers.length > 1);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const expected = expect(players, difficulties, spread);
    const next = difficulties.map((difficulty, question) =>
      maximize(expected, question, difficulty),
    );
    const nextSpread = isSpreadKnown ? clamp(Math.sqrt(expected.variance)) : spread;
    const moved = next.map((difficulty, question) =>
      Math.abs(difficulty - (difficulties[question] ?? 0)),
    );
    const change = moved.reduce((most, one) => Math.max(most, one), Math.abs(nextSpread - spread));
    difficulties = next;
    spread = nextSpread;
    if (change < PRECISION) break;
  }
  return { difficulties, spread };
}

function clamp(spread: number): number {
  return Math.min(SPREADS.most, Math.max(SPREADS.least, spread));
}

/** For each question and ability: how many players of that ability answered, and how many of them rightly. */
interface Expected {
  readonly answered: Float64Array;
  readonly right: Float64Array;
  readonly variance: number;
}

function expect(
  players: readonly Player[],
  difficulties: readonly number[],
  spread: number,
): Expected {
  const size = ABILITIES.length;
  const logRight = new Float64Array(difficulties.length * size);
  const logWrong = new Float64Array(difficulties.length * size);
  for (const [question, difficulty] of difficulties.entries()) {
    for (const [at, ability] of ABILITIES.entries()) {
      const odds = ability - difficulty;
      logRight[question * size + at] = -Math.log1p(Math.exp(-odds));
      logWrong[question * size + at] = -Math.log1p(Math.exp(odds));
    }
  }
  const prior = ABILITIES.map((ability) => -((ability / spread) ** 2) / 2);
  const answered = new Float64Array(difficulties.length * size);
  const right = new Float64Array(difficulties.length * size);
  let squares = 0;
  let all = 0;
  for (const { answers, count } of players) {
    const likelihood = Float64Array.from(prior);
    for (const { question, isRight } of answers) {
      const logs = isRight ? logRight : logWrong;
      for (let at = 0; at < size; at++) {
        likelihood[at] = (likelihood[at] ?? 0) + (logs[question * size + at] ?? 0);
      }
    }
    const posterior = normalize(likelihood);
    for (const { question, isRight } of answers) {
      for (let at = 0; at < size; at++) {
        const weight = count * (posterior[at] ?? 0);
        const place = question * size + at;
        answered[place] = (answered[place] ?? 0) + weight;
        if (isRight) right[place] = (right[place] ?? 0) + weight;
      }
    }
    for (const [at, ability] of ABILITIES.entries()) {
      squares += count * (posterior[at] ?? 0) * ability ** 2;
    }
    all += count;
  }
  return { answered, right, variance: squares / Math.max(1, all) };
}

/** Makes logarithms of what probabilities are in proportion to the probabilities, in place. */
function normalize(logs: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const log of logs) if (log > most) most = log;
  let sum = 0;
  for (let at = 0; at < logs.length; at++) {
    const share = Math.exp((logs[at] ?? 0) - most);
    logs[at] = share;
    sum += share;
  }
  for (let at = 0; at < logs.length; at++) logs[at] = (logs[at] ?? 0) / sum;
  return logs;
}

const NEWTON_STEPS = 20;
/** Newton's method would leap where hardly any answer is expected to differ. */
const LONGEST_STEP = 1;

/** The difficulty under which what is expected of a question is most likely, by Newton's method. */
function maximize({ answered, right }: Expected, question: number, start: number): number {
  let difficulty = start;
  for (let step = 0; step < NEWTON_STEPS; step++) {
    let slope = -difficulty / PRIOR_SPREAD ** 2;
    let curvature = 1 / PRIOR_SPREAD ** 2;
    for (const [at, ability] of ABILITIES.entries()) {
      const place = question * ABILITIES.length + at;
      const chance = 1 / (1 + Math.exp(difficulty - ability));
      const count = answered[place] ?? 0;
      slope += count * chance - (right[place] ?? 0);
      curvature += count * chance * (1 - chance);
    }
    const move = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, slope / curvature));
    difficulty += move;
    if (Math.abs(move) < PRECISION / 10) break;
  }
  return difficulty;
}
