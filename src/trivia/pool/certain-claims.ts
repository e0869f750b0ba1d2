import type { Condition, Field } from '../../plan/plan.js';
import { type AddValue, all, compare, many, select } from './build-plan.js';

/** The first claims by which something is stated as a fact. */
export function certainClaims(value: AddValue, first: number): Field {
  return many('claims', select('Claim', ['id']), {
    size: value(first),
    where: all(compare('isShown', 'eq', value(true)), isFact(value)),
  });
}

export function isFact(value: AddValue): Condition {
  return all(compare('kind', 'eq', value('FACT')), compare('status', 'ne', value('DEPRECATED')));
}
