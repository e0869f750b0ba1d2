import type { Comparison, Counting } from '../../../plan/plan.js';
import { compare, members } from '../cypher/compare.js';
import { and, type Predicate, printPredicate, test } from '../cypher/predicate.js';
import { derivedParameter, type StatementWriter, valueParameter } from '../cypher/statement.js';

/**
 * Whether comparisons hold of a number. What it takes to count is named, so that it is counted once:
 *
 *     COUNT { (n0)<-[:ACTED_IN]-() } >= $p.p0
 *     any(number IN [COUNT { (n0)<-[:ACTED_IN]-() }] WHERE number >= $p.p0 AND number <= $p.p1)
 */
export function compareNumber(
  statement: StatementWriter,
  number: string,
  { count }: Counting,
): Predicate {
  const compareWith = (subject: string): Predicate =>
    and(
      ...count.map((comparison) =>
        compare(subject, comparison.operator, operandOf(statement, comparison)),
      ),
    );
  if (count.length === 1) return compareWith(number);
  return test(`any(number IN [${number}] WHERE ${printPredicate(compareWith('number'))})`);
}

/** The parameter of a value, or of values, to be compared as they are. */
export function operandOf(
  statement: StatementWriter,
  { operator, value }: Pick<Comparison, 'operator' | 'value'>,
): string {
  const isAmong = operator === 'in' || operator === 'notIn';
  return isAmong
    ? derivedParameter(statement, value, 'list', members)
    : valueParameter(statement, value);
}
