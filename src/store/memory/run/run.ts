import type { Value } from '../../../plan/plan.js';
import type { Slice } from './slices.js';

/** One run of a program: the values of its plan, and what compiled parts keep until it ends. */
export interface Run {
  readonly values: readonly Value[];
  readonly kept: unknown[];
  /** Counts the steps of the run, which may have to start again. */
  readonly slice: Slice;
}

/** Makes a part of a program once for each run, when it is first needed; `steps` is what that takes. */
export type OncePerRun = <Made extends object>(
  make: (run: Run) => Made,
  steps?: number,
) => (run: Run) => Made;

export function createOncePerRun(): OncePerRun {
  let slots = 0;
  return <Made extends object>(make: (run: Run) => Made, steps = 0) => {
    const slot = slots++;
    return (run) => {
      const kept = run.kept[slot] as Made | undefined;
      if (kept !== undefined) return kept;
      const made = make(run);
      run.kept[slot] = made;
      if (steps > 0) run.slice.spend(steps);
      return made;
    };
  };
}
