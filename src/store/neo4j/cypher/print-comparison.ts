import type { Operator, Value } from '../../../plan/plan.js';

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

/** A comparison in Cypher; what `in` and `notIn` compare with has to be free of nulls. */
export function printComparison(subject: string, operator: Operator, operand: string): string {
  if (operator !== 'notIn') return `${subject} ${symbols[operator]} ${operand}`;
  // Of an empty list Cypher knows that nothing is in it, be the value absent.
  return `(${subject} IS NOT NULL AND NOT ${subject} IN ${operand})`;
}

/** The members of a value that is a list; among nulls nothing would be certain to be missing. */
export function members(value: Value | undefined): readonly unknown[] {
  return Array.isArray(value) ? present(value) : [];
}

export function present(items: readonly unknown[]): readonly unknown[] {
  return items.filter((item) => item !== null);
}
