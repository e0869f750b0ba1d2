import type { Value } from '../../plan/plan.js';

/** One answering of a plan: the values it brings, and what was found for it beforehand. */
export interface Run {
  readonly values: readonly Value[];
  /** By the order in which the plan's findings were asked for; empty while they are being made. */
  readonly findings: readonly unknown[];
}
