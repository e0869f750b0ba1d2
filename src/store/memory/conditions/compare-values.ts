import { foldedForm } from '../../../domain/columns.js';
import { isHigh, orderedForm } from '../../../domain/ordered-form.js';
import type { Operand, Operator } from '../../../plan/plan.js';
import { isDate, isList } from '../../../plan/values.js';

/** Tests a value that is present. */
export type Test<Of> = (value: Of) => boolean;

type Scalar = string | number | boolean;

const never = (): boolean => false;

/** Compares with a text; where case is ignored, the test takes folded forms. */
export function createTextTest(
  operator: Operator,
  value: Operand,
  ignoreCase: boolean,
): Test<string> {
  if (isList(value)) {
    const texts = value.filter((item) => typeof item === 'string');
    return createScalarTest(operator, ignoreCase ? texts.map(foldedForm) : texts) as Test<string>;
  }
  if (typeof value !== 'string') return never;
  const text = ignoreCase ? foldedForm(value) : value;
  switch (operator) {
    case 'contains':
      return (other) => other.includes(text);
    case 'startsWith':
      return (other) => other.startsWith(text);
    case 'endsWith':
      return (other) => other.endsWith(text);
    default: {
      if (ignoreCase || !isHigh(text)) return createScalarTest(operator, text) as Test<string>;
      const test = createScalarTest(operator, orderedForm(text));
      return (other) => test(orderedForm(other));
    }
  }
}

/** Compares texts by code unit, and numbers, booleans and members of enums by value. */
export function createScalarTest(operator: Operator, value: Operand): Test<Scalar> {
  if (operator === 'in' || operator === 'notIn') {
    const members = new Set<unknown>(isList(value) ? value : []);
    return operator === 'in' ? (other) => members.has(other) : (other) => !members.has(other);
  }
  if (value === null || typeof value === 'object') return never;
  switch (operator) {
    case 'eq':
      return (other) => other === value;
    case 'ne':
      return (other) => other !== value;
    case 'lt':
      return (other) => other < value;
    case 'lte':
      return (other) => other <= value;
    case 'gt':
      return (other) => other > value;
    case 'gte':
      return (other) => other >= value;
    default:
      return never;
  }
}

/** The columns that hold dates. */
interface DateColumns {
  readonly texts: readonly (string | null)[];
  readonly from: readonly (number | null)[];
  readonly to: readonly (number | null)[];
}

/** Compares the date in a row; the test is true where the outcome is certain. */
export function createDateTest(
  operator: Operator,
  value: Operand,
  { texts, from, to }: DateColumns,
): Test<number> {
  if (operator === 'in' || operator === 'notIn') {
    const dates = isList(value) ? value : [];
    const test = createScalarTest(
      operator,
      dates.flatMap((date) => (isDate(date) ? date.text : [])),
    );
    return whenPresent(texts, test);
  }
  if (!isDate(value)) return never;
  switch (operator) {
    case 'eq':
    case 'ne':
      return whenPresent(texts, createScalarTest(operator, value.text));
    case 'lt':
      return whenPresent(to, createScalarTest('lt', value.from));
    case 'lte':
      return whenPresent(to, createScalarTest('lte', value.to));
    case 'gt':
      return whenPresent(from, createScalarTest('gt', value.to));
    case 'gte':
      return whenPresent(from, createScalarTest('gte', value.from));
    default:
      return never;
  }
}

/** Tests the value in a row; no test is true of an absent value. */
export function whenPresent<Of>(column: readonly (Of | null)[], test: Test<Of>): Test<number> {
  return (row) => {
    const value = column[row] as Of | null;
    return value !== null && test(value);
  };
}
