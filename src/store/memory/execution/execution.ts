import type { Value } from '../../../plan/plan.js';
import type { Slice } from './slices.js';

/** One execution of a program: the values of its plan, and what compiled parts keep until it ends. */
export interface Execution {
  readonly values: readonly Value[];
  readonly kept: unknown[];
  /** Counts the steps of the execution, which may have to start again. */
  readonly slice: Slice;
}

/** Makes a part of a program once for each execution, in `steps` steps, when it is first needed. */
export type OncePerExecution = <Made extends object>(
  make: (execution: Execution) => Made,
  steps?: number,
) => (execution: Execution) => Made;

export function createOncePerExecution(): OncePerExecution {
  let slots = 0;
  return <Made extends object>(make: (execution: Execution) => Made, steps = 0) => {
    const slot = slots++;
    return (execution) => {
      const kept = execution.kept[slot] as Made | undefined;
      if (kept !== undefined) return kept;
      const made = make(execution);
      execution.kept[slot] = made;
      if (steps > 0) execution.slice.spend(steps);
      return made;
    };
  };
}
