import type { Quantifier, Value } from '../../../plan/plan.js';
import { valueAt } from '../../../plan/values.js';
import { createScalarTest } from './compare-values.js';

/** Whether a test is true of as many of the numbers from `start` up to `end` as a quantifier says. */
type Quantify = (start: number, end: number, holds: (at: number) => boolean) => boolean;

export function bindQuantifier(quantifier: Quantifier, values: readonly Value[]): Quantify {
  if (typeof quantifier === 'string') return wordQuantifiers[quantifier];
  const tests = quantifier.count.map(({ operator, value }) =>
    createScalarTest(operator, valueAt(values, value)),
  );
  return (start, end, holds) => {
    let count = 0;
    for (let at = start; at < end; at++) if (holds(at)) count++;
    return tests.every((test) => test(count));
  };
}

const isAny: Quantify = (start, end, holds) => {
  for (let at = start; at < end; at++) if (holds(at)) return true;
  return false;
};

const areAll: Quantify = (start, end, holds) => {
  for (let at = start; at < end; at++) if (!holds(at)) return false;
  return true;
};

const wordQuantifiers: Readonly<Record<Extract<Quantifier, string>, Quantify>> = Object.freeze({
  some: isAny,
  every: areAll,
  none: (start, end, holds) => !isAny(start, end, holds),
});
