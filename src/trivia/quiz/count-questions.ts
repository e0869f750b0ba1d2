import { createRandom } from '../../domain/random.js';
import type { FactPool } from '../pool/fact-pool.js';
import type { QuestionKind } from '../templates/template.js';
import { candidatesOf, compose } from './compose.js';

/** How many questions of a kind there are. Other choices do not make another question. */
export function countQuestions(pool: FactPool, kind: QuestionKind): number {
  const random = createRandom(`count ${kind}`);
  return candidatesOf(pool, kind).filter((candidate) => compose(pool, candidate, random)).length;
}
