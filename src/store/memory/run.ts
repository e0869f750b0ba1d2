import type { Value } from '../../plan/plan.js';

/** One answering of a plan: the values it brings, and what compiled parts keep until it ends. */
export interface Run {
  readonly values: readonly Value[];
  readonly kept: unknown[];
}

/** Lets a part of a program be prepared once for each run, when it is first needed. */
export type OncePerRun = <Made extends object>(make: (run: Run) => Made) => (run: Run) => Made;

export function createOncePerRun(): OncePerRun {
  let slots = 0;
  return <Made extends object>(make: (run: Run) => Made) => {
    const slot = slots++;
    return (run) => {
      const kept = run.kept[slot] as Made | undefined;
      if (kept !== undefined) return kept;
      const made = make(run);
      run.kept[slot] = made;
      return made;
    };
  };
}
