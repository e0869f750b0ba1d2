import type { ImportPlan } from '../domain/graph.js';
import type { GraphStatistics } from '../domain/graph-statistics.js';
import type { Plan } from '../plan/plan.js';

/**
 * The concrete type of a node in an answer, set where the selection is on an interface. It is a
 * symbol, so that it is not printed with the response.
 */
export const concreteType: unique symbol = Symbol('concreteType');

/** An object in the response: values by response name, in the order of the operation. */
export interface AnswerObject {
  [name: string]: AnswerValue;
  [concreteType]?: string;
}

export type AnswerValue =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | AnswerObject
  | readonly (AnswerObject | null)[];

export interface FetchOptions {
  /** Ends the call; the store rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** The predicted work, by which long operations are kept from delaying short ones. */
  readonly work?: number;
}

export interface ImportSummary {
  readonly version: string;
  readonly created: number;
  readonly changed: number;
  readonly removed: number;
}

export interface ServedGraph {
  readonly version: string;
  /** The numbers that costs are predicted from. */
  readonly statistics: GraphStatistics;
}

/** Serves a graph. All implementations answer a plan with the same bytes. */
export interface GraphStore {
  /** Answers a whole operation: an object with one entry for each root of the plan. */
  fetch(plan: Plan, options?: FetchOptions): Promise<AnswerObject>;
  /** Replaces the graph as a whole; readers see either the old graph or the new one. */
  apply(plan: ImportPlan): Promise<ImportSummary>;
  /** The graph that is served now: the same object while it is the same graph. */
  graph(options?: Pick<FetchOptions, 'signal'>): Promise<ServedGraph>;
  /** The version of the graph that is served, asked of the store anew. */
  version(): Promise<string>;
  /** Rejects with the reason where the store is not ready to serve. */
  check?(): Promise<void>;
  /** Prepares in the background for plans that are likely to be fetched, until `close`. */
  warm?(plans: readonly Plan[]): void;
  close(): Promise<void>;
}
