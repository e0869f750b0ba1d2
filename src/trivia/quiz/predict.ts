import { createRandom } from '../../domain/random.js';
import type { FactPool } from '../pool/fact-pool.js';
import { type QuestionKind, questionKinds } from '../templates/template.js';
import { candidatesOf, compose, keyOf } from './compose.js';
import { difficultyOf, scoreOf } from './difficulty.js';
import type { Difficulty } from './question.js';

/** What the graph predicts of a question. */
export interface Prediction {
  readonly key: string;
  readonly kind: QuestionKind;
  readonly prompt: string;
  readonly difficulty: Difficulty;
  /** What levels of difficulty are made of. */
  readonly score: number;
}

/**
 * Finds questions by their keys, and predicts how hard they are. Other choices do not make another
 * question, so each is rated with choices that its key draws.
 */
export function predict(pool: FactPool, keys: ReadonlySet<string>): readonly Prediction[] {
  return questionKinds.flatMap((kind) =>
    candidatesOf(pool, kind).flatMap((candidate): Prediction[] => {
      const key = keyOf(candidate);
      if (!keys.has(key)) return [];
      const question = compose(pool, candidate, createRandom(key));
      if (question === undefined) return [];
      const difficulty = difficultyOf(pool, question);
      return [{ key, kind, prompt: question.prompt, difficulty, score: scoreOf(pool, question) }];
    }),
  );
}
