import { createRandom, drawn } from '../../domain/random.js';
import { runAtOnce, type Steps } from '../../steps.js';
import type { FactPool } from '../pool/fact-pool.js';
import { type QuestionKind, questionKinds } from '../templates/template.js';
import { compose, keyOf, prepareCandidates } from './compose.js';
import { difficultyOf, prepareLevels } from './difficulty.js';
import { explainShortfall } from './explain-shortfall.js';
import { getAlong } from './get-along.js';
import { isOpen } from './is-open.js';
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
  return runAtOnce(drawQuiz(pool, request));
}

/** The same in steps, none of which takes long. */
export function* drawQuiz(pool: FactPool, request: QuizRequest): Steps<Quiz> {
  const { seed, size, kinds = questionKinds } = request;
  const random = createRandom(`${pool.version} ${seed}`);
  const questions: Question[] = [];
  let open = random
    .shuffled([...new Set(kinds)].sort())
    .map((kind) => drawQuestions(pool, request, kind));
  while (questions.length < size && open.length > 0) {
    const going: typeof open = [];
    for (const turn of open) {
      if (questions.length >= size) break;
      const question = yield* nextOf(turn, questions);
      if (question === undefined) continue;
      questions.push(question);
      going.push(turn);
    }
    open = going;
  }
  return {
    seed,
    datasetVersion: pool.version,
    questions,
    shortfall:
      questions.length < size
        ? yield* explainShortfall(pool, request, questions.length)
        : undefined,
  };
}

/** The next question that gets along with those that are asked already. */
function* nextOf(turn: Drawing, asked: readonly Question[]): Steps<Question | undefined> {
  for (let next = turn.next(); next.done !== true; next = turn.next()) {
    const question = next.value;
    if (question !== undefined && asked.every((other) => getAlong(question, other))) {
      return question;
    }
    yield;
  }
  return undefined;
}

/** Questions, and between them steps that have found none. */
type Drawing = Generator<Question | undefined, undefined>;

/** The questions of a kind that a request lets pass, in a random order. */
function* drawQuestions(pool: FactPool, request: QuizRequest, kind: QuestionKind): Drawing {
  const { seed, difficulty: wanted, avoid = [], answer } = request;
  const avoided = new Set(avoid);
  const random = createRandom(`${pool.version} ${seed} ${kind}`);
  const candidates = yield* prepareCandidates(pool, kind);
  yield* prepareLevels(pool, kind);
  for (const candidate of drawn(candidates, random)) {
    yield;
    if (!subjectFilters.every((filter) => passes(pool, request, filter, candidate))) continue;
    if (avoided.size > 0 && avoided.has(keyOf(candidate))) continue;
    const composed = compose(pool, candidate, random);
    if (composed === undefined) continue;
    if (answer === 'TEXT' && !isOpen(pool, candidate)) continue;
    const difficulty = difficultyOf(pool, composed);
    if (wanted === undefined || difficulty === wanted) yield { ...composed, difficulty };
  }
}
