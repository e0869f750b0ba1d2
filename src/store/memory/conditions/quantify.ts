import type { Quantifier } from '../../../plan/plan.js';

/** Whether a test is true of some, every or none of the numbers from `start` up to `end`. */
export function quantify(
  quantifier: Quantifier,
  start: number,
  end: number,
  holds: (at: number) => boolean,
): boolean {
  const deciding = quantifier !== 'every';
  for (let at = start; at < end; at++) {
    if (holds(at) === deciding) return quantifier === 'some';
  }
  return quantifier !== 'some';
}
