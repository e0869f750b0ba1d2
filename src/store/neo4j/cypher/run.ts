import type { Value } from '../../../plan/plan.js';
import {
  createStandingCache,
  type DescribeStanding,
  readNetwork,
} from '../../../timeline/index.js';
import type { AnswerObject } from '../../graph-store.js';

/** One answering of a plan: the values it brings, and what was found for it beforehand. */
export interface Run {
  readonly values: readonly Value[];
  /** By the order in which the plan's findings were asked for; empty while they are being made. */
  readonly findings: readonly unknown[];
  /** What the statement before could not read and this one looks up, by its look-ups. */
  readonly sought: WantedNodes;
  /** Grows while the statement's answer is read: what the one after it has to look up. */
  readonly wanted: WantedNodes;
  /** Describes standings in the timeline of a printed network. */
  readonly standings: (text: string) => DescribeStanding;
}

type WantedNodes = Map<number, WantedList[]>;

/** A list of the answer that is filled when its nodes have been looked up. */
export interface WantedList {
  readonly ids: readonly string[];
  readonly answers: AnswerObject[];
}

const standings = (text: string): DescribeStanding => createStandingCache()(readNetwork(text));

export function createRun(given: Pick<Run, 'values'> & Partial<Run>): Run {
  return { findings: [], sought: new Map(), wanted: new Map(), standings, ...given };
}
