import { orderColumn } from '../../../domain/columns.js';
import { columnOf, propertyOf } from '../../../domain/graph-model.js';
import type { Property } from '../../../domain/model-parts.js';
import type { TypeName } from '../../../domain/type-names.js';
import type { Part, Summary as SummaryField, ValueRef } from '../../../plan/plan.js';
import { valueAt } from '../../../plan/values.js';
import {
  type Numbers,
  type Summary,
  summarizeDates,
  summarizeMoney,
  summarizeNumbers,
} from '../../answer/summarize.js';
import { escapeName } from '../cypher/escape-name.js';
import type { Read, Row, Take } from '../cypher/row.js';
import { type StatementWriter, valueParameter } from '../cypher/statement.js';

/** Adds an aggregating expression to what is computed; equal ones share a column. */
export type Compute = (expression: string) => Take;

/** Nodes that are summed up, by their variable. */
interface Summed {
  readonly statement: StatementWriter;
  readonly type: TypeName;
  readonly node: string;
  readonly compute: Compute;
}

/**
 * What is known of a property of several nodes. Sums are of floating-point numbers, as in the other store,
 * since a sum of integers that overflows is an error:
 *
 *     count(n0.runtimeMinutes) AS v1, sum(toFloat(n0.runtimeMinutes)) AS v2
 */
export function compileSummary(
  summed: Summed,
  { property: name, currency, parts }: SummaryField,
): Read<Summary> {
  const property = propertyOf(summed.type, name);
  const column = columnOf(name, property);
  if (property.kind === 'date') return compileDates(summed, column, property, parts);
  if (currency !== null) return compileMoney(summed, column, currency, parts);
  const value = columnAt(summed, column);
  const known = summed.compute(`count(${value})`) as Take<number>;
  const numbers = compileNumbers(summed, value, parts);
  return (row) => summarizeNumbers(known(row), numbers(row));
}

function columnAt({ node }: Summed, column: string): string {
  return `${node}.${escapeName(column)}`;
}

/** Only what is asked for. */
function compileNumbers(
  { compute }: Summed,
  value: string,
  parts: readonly Part[],
): (row: Row) => Numbers {
  const ifAsked = <Otherwise>(
    names: readonly string[],
    expression: string,
    otherwise: Otherwise,
  ): Take<number | Otherwise> =>
    parts.some(({ part }) => names.includes(part))
      ? (compute(expression) as Take<number>)
      : () => otherwise;
  const sum = ifAsked(['sum', 'average'], `sum(toFloat(${value}))`, 0);
  const min = ifAsked(['min'], `min(${value})`, null);
  const max = ifAsked(['max'], `max(${value})`, null);
  return (row) => ({ sum: sum(row), min: min(row), max: max(row) });
}

/** Amounts in one currency: CASE WHEN n0.budgetCurrency = $p.p1 THEN n0.budgetMin END. */
function compileMoney(
  summed: Summed,
  column: string,
  currency: ValueRef<string>,
  parts: readonly Part[],
): Read<Summary> {
  const { statement, compute } = summed;
  const isMeant = `${columnAt(summed, `${column}Currency`)} = ${valueParameter(statement, currency)}`;
  const [least, most] = ['Min', 'Max'].map(
    (bound) => `CASE WHEN ${isMeant} THEN ${columnAt(summed, `${column}${bound}`)} END`,
  ) as [string, string];
  const known = compute(`count(${least})`) as Take<number>;
  const low = compileNumbers(summed, least, parts);
  const high = compileNumbers(summed, most, parts);
  return (row, { values }) =>
    summarizeMoney(known(row), valueAt(values, currency), [low(row), high(row)]);
}

/** The day comes before the text, as in the order of lists, where lists compare item by item. */
function compileDates(
  summed: Summed,
  column: string,
  property: Property,
  parts: readonly Part[],
): Read<Summary> {
  const { compute } = summed;
  const [text, day] = [columnAt(summed, column), columnAt(summed, orderColumn(column, property))];
  const dated = `CASE WHEN ${text} IS NOT NULL THEN [${day}, ${text}] END`;
  const known = compute(`count(${text})`) as Take<number>;
  const [min, max] = ['min', 'max'].map((extreme): Take<string | null> => {
    if (!parts.some(({ part }) => part === extreme)) return () => null;
    const found = compute(`${extreme}(${dated})`) as Take<readonly [number, string] | null>;
    return (row) => found(row)?.[1] ?? null;
  }) as [Take<string | null>, Take<string | null>];
  return (row) => summarizeDates(known(row), min(row), max(row));
}
