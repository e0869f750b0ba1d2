import type { Item, Operand, Operator } from '../../../plan/plan.js';
import { isList } from '../../../plan/values.js';
import { and, not, nullableTest, type Predicate, test } from './predicate.js';

const symbols: Readonly<Record<Exclude<Operator, 'notIn'>, string>> = {
  eq: '=',
  ne: '<>',
  in: 'IN',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
  contains: 'CONTAINS',
  startsWith: 'STARTS WITH',
  endsWith: 'ENDS WITH',
};

/** Compares two expressions; the list of `in` and `notIn` must hold no nulls. */
export function compare(subject: string, operator: Operator, operand: string): Predicate {
  if (operator !== 'notIn') return nullableTest(`${subject} ${symbols[operator]} ${operand}`);
  // `x IN []` is false even for null, so NOT alone would match absent values.
  return and(test(`${subject} IS NOT NULL`), not(test(`${subject} IN ${operand}`)));
}

/** The members of a list; nulls are left out, as nothing is certain to be missing among them. */
export function members(value: Operand): readonly Item[] {
  return isList(value) ? value.filter((item) => item !== null) : [];
}
