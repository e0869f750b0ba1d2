import { createRandom, drawn } from '../../domain/random.js';
import type { FactPool } from '../pool/fact-pool.js';
import { type Candidate, questionKinds } from '../templates/template.js';
import { candidatesOf, compose, keyOf } from './compose.js';
import { difficultyOf } from './difficulty.js';
import { explainShortfall } from './explain-shortfall.js';
import { getAlong } from './get-along.js';
import type { Question } from './question.js';
import { passes, type QuizRequest, subjectFilters } from './request.js';

export interface Quiz {
  readonly seed: string;
  readonly datasetVersion: string;
  readonly questions: readonly Question[];
  /** Why there are fewer questions than asked for; undefined where there are not. */
  readonly shortfall: string | undefined;
}

/**
 * Draws a quiz. It depends on the facts and the request alone: the same seed gives the same quiz, and
 * another seed another. Kinds take turns; no two questions rest on the same fact or give each other away.
 */
export function generateQuiz(pool: FactPool, request: QuizRequest): Quiz {
  const { seed, size, kinds = questionKinds } = request;
  const random = createRandom(`${pool.version} ${seed}`);
  const turns = random
    .shuffled([...new Set(kinds)].sort())
    .map((kind) =>
      drawQuestions(
        pool,
        request,
        candidatesOf(pool, kind),
        createRandom(`${pool.version} ${seed} ${kind}`),
      ),
    );
  const questions: Question[] = [];
  let open = turns;
  while (questions.length < size && open.length > 0) {
    open = open.filter((turn) => {
      if (questions.length >= size) return true;
      const question = nextOf(turn, questions);
      if (question !== undefined) questions.push(question);
      return question !== undefined;
    });
  }
  return {
    seed,
    datasetVersion: pool.version,
    questions,
    shortfall:
      questions.length < size ? explainShortfall(pool, request, questions.length) : undefined,
  };
}

/** The next question that gets along with those that are asked already. */
function nextOf(turn: Iterator<Question>, asked: readonly Question[]): Question | undefined {
  for (let next = turn.next(); next.done !== true; next = turn.next()) {
    const question = next.value;
    if (asked.every((other) => getAlong(question, other))) return question;
  }
  return undefined;
}

/** The questions of a kind that a request lets pass, in a random order. */
function* drawQuestions(
  pool: FactPool,
  request: QuizRequest,
  candidates: readonly Candidate[],
  random: ReturnType<typeof createRandom>,
): Generator<Question> {
  const { difficulty: wanted, avoid = [] } = request;
  const avoided = new Set(avoid);
  for (const candidate of drawn(candidates, random)) {
    if (!subjectFilters.every((filter) => passes(pool, request, filter, candidate))) continue;
    if (avoided.size > 0 && avoided.has(keyOf(candidate))) continue;
    const composed = compose(pool, candidate, random);
    if (composed === undefined) continue;
    const difficulty = difficultyOf(pool, composed);
    if (wanted === undefined || difficulty === wanted) yield { ...composed, difficulty };
  }
}
