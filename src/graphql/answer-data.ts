import type { PlannedOperation } from '../plan/index.js';
import type { AnswerObject } from '../store/graph-store.js';

/** The data of a response: what the store answered, with `__typename`, `__schema` and `__type` of the query added. */
export function answerData(
  { names, typenames, introspection }: PlannedOperation,
  answer: AnswerObject,
  introspected: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (typenames.length === 0 && introspection.size === 0) return answer;
  const read = (name: string): unknown => {
    if (typenames.includes(name)) return 'Query';
    return introspection.has(name) ? introspected[name] : answer[name];
  };
  return Object.fromEntries(names.map((name) => [name, read(name)]));
}
