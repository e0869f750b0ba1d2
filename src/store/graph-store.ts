import type { ImportPlan } from '../domain/graph.js';
import type { GraphStatistics } from '../domain/graph-statistics.js';
import type { Plan } from '../plan/plan.js';

/**
 * The concrete type of an answered node, set where the selection is on an interface. A symbol, so
 * that the response, which is printed as it stands, does not show it.
 */
export const concreteType: unique symbol = Symbol('concreteType');

/** An object of the response: values under response names, in the order of the operation. */
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
  /** How much a database is predicted to look at: what takes long waits for its like only. */
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

/** What serves a graph. Both implementations answer every plan with the same bytes. */
export interface GraphStore {
  /** Answers a whole operation at once: an object with one entry for each root of the plan. */
  fetch(plan: Plan, options?: FetchOptions): Promise<AnswerObject>;
  /** Replaces the graph by another as a whole; readers see the old one or the new one. */
  apply(plan: ImportPlan): Promise<ImportSummary>;
  /** The graph that is served now: the same object while it is the same graph. */
  graph(options?: Pick<FetchOptions, 'signal'>): Promise<ServedGraph>;
  /** The version of the graph that is served, asked of the store anew. */
  version(): Promise<string>;
  /** Rejects, saying what is wrong, where the store cannot serve as it is meant to. */
  check?(): Promise<void>;
  /** Gets ready, in the background, for plans that are likely to be asked; ends with `close`. */
  warm?(plans: readonly Plan[]): void;
  close(): Promise<void>;
}
