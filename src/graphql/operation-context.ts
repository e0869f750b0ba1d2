import type { GraphStore } from '../store/graph-store.js';

/** What one operation is answered with. */
export interface OperationContext {
  readonly store: GraphStore;
  /** Ends when the client is gone or the request has taken too long. */
  readonly signal: AbortSignal;
}
