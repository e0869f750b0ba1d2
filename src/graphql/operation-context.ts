import type { PlannedOperation } from '../plan/index.js';
import type { GraphStore } from '../store/graph-store.js';

/** An operation that has been answered. */
export interface FetchedOperation {
  readonly planned: PlannedOperation;
  readonly data: Readonly<Record<string, unknown>>;
  readonly cost: ReportedCost;
}

/** What clients are told of the cost of an answer. */
export interface ReportedCost {
  /** How many objects the answer might have held, and how many it may. */
  readonly objects: number;
  readonly limit: number;
  /** How many things might have been looked at for it, and how many may. */
  readonly work: number;
  readonly workLimit: number;
}

/** What one operation is answered with. */
export interface OperationContext {
  readonly store: GraphStore;
  /** Ends when the client is gone or the request has taken too long. */
  readonly signal: AbortSignal;
  /** The answer on its way, once it has been asked for: it is fetched once, whoever needs it. */
  fetching?: Promise<FetchedOperation | undefined>;
}
