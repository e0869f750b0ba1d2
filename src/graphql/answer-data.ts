import type { PlannedOperation } from '../plan/index.js';
import type { AnswerObject } from '../store/graph-store.js';

/** The data of a response: the answer itself, unless `__typename` of the query stands among its fields. */
export function answerData(
  { names, typenames }: PlannedOperation,
  answer: AnswerObject,
): Record<string, unknown> {
  if (typenames.length === 0) return answer;
  return Object.fromEntries(
    names.map((name) => [name, typenames.includes(name) ? 'Query' : answer[name]]),
  );
}
