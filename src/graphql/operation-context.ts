import type { AnswerObject, GraphStore } from '../store/graph-store.js';

/** What one operation is answered with. */
export interface OperationContext {
  readonly store: GraphStore;
  /** Ends when the client is gone or the request has taken too long. */
  readonly signal: AbortSignal;
  /** The root fields read from the graph, by response name; there once the operation is planned. */
  answer: AnswerObject;
}

export function createOperationContext(
  given: Pick<OperationContext, 'store' | 'signal'>,
): OperationContext {
  return { ...given, answer: {} };
}
