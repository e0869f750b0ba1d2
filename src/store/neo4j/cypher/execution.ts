import type { GraphStatistics } from '../../../domain/graph-statistics.js';
import type { ThroughlineError } from '../../../errors.js';
import type { Value } from '../../../plan/plan.js';
import { createStandingCache, type DescribedStory, readNetwork } from '../../../timeline/index.js';
import type { AnswerObject } from '../../graph-store.js';

/** One execution of a statement of a plan: the values of the plan, and what was found for it before. */
export interface Execution {
  readonly values: readonly Value[];
  /** The results of the preliminary query, in the order in which they were asked for. */
  readonly found: readonly unknown[];
  /** What this statement looks up, by look-up: nodes that the answer before it has named. */
  readonly sought: WantedNodes;
  /** What the next statement has to look up; grows while the answer of this one is read. */
  readonly wanted: WantedNodes;
  /** The statistics of the graph, where something is drawn from it. */
  readonly statistics: GraphStatistics;
  /** The story of a printed network. */
  readonly story: (text: string) => DescribedStory;
  /** What is refused because of what was read; grows while answers are read. */
  readonly refusals: ThroughlineError[];
}

type WantedNodes = Map<number, WantedList[]>;

/** A list in the answer that is filled when its nodes have been looked up. */
export interface WantedList {
  readonly ids: readonly string[];
  readonly answers: AnswerObject[];
}

const story = (text: string): DescribedStory => createStandingCache()(readNetwork(text));

export function createExecution(given: Pick<Execution, 'values'> & Partial<Execution>): Execution {
  return {
    found: [],
    sought: new Map(),
    wanted: new Map(),
    refusals: [],
    statistics: {},
    story,
    ...given,
  };
}
