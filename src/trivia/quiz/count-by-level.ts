import { createRandom } from '../../domain/random.js';
import type { FactPool } from '../pool/fact-pool.js';
import type { QuestionKind } from '../templates/template.js';
import { candidatesOf, compose } from './compose.js';
import { difficultyOf } from './difficulty.js';
import type { Difficulty } from './question.js';

/** How many questions of a kind there are of each level. Other choices do not make another question. */
export function countByLevel(
  pool: FactPool,
  kind: QuestionKind,
): Readonly<Record<Difficulty, number>> {
  const random = createRandom(`count ${kind}`);
  const counts = { EASY: 0, MEDIUM: 0, HARD: 0 };
  for (const candidate of candidatesOf(pool, kind)) {
    const question = compose(pool, candidate, random);
    if (question !== undefined) counts[difficultyOf(pool, question)] += 1;
  }
  return counts;
}
