import { badUserInput, type ThroughlineError } from '../../errors.js';
import type { Compiler, Convert } from '../compiler.js';
import type { Comparison, Condition, Operand, Operator } from '../plan.js';
import { compareWith } from '../values.js';
import type { Input } from './input.js';
import { toDateField } from './read-value.js';

export type ObjectInput = Extract<Input, { kind: 'object' }>;

const operators: ReadonlySet<string> = new Set<Operator>([
  'eq',
  'ne',
  'in',
  'notIn',
  'gt',
  'gte',
  'lt',
  'lte',
  'contains',
  'startsWith',
  'endsWith',
]);

/** Makes the conversion of what an operator compares with. */
type ConvertFor = (operator: string) => Convert<Operand>;

/** Reads the conditions of a filter on the value of a property. */
export function readComparisons(
  compiler: Compiler,
  property: string,
  input: ObjectInput,
  convertFor: ConvertFor,
): Condition[] {
  const currency = currencyIn(input);
  const conditions = comparisonsIn(compiler, input, convertFor).map(
    (comparison): Condition => ({
      kind: 'compare',
      property,
      ...(currency !== undefined && { currency }),
      ...comparison,
    }),
  );
  conditions.push(...readDateFields(compiler, property, input));
  const within = input.fields.get('within');
  if (within !== undefined) {
    if (within.kind !== 'leaf') throw nullOperand('within');
    // To begin no earlier and to end no later.
    for (const operator of ['gte', 'lte'] as const) {
      const value = compiler.value(within.read, convertFor('within'));
      conditions.push({ kind: 'compare', property, ...compareWith(operator, false, value) });
    }
  }
  const isNullInput = input.fields.get('isNull');
  if (isNullInput?.kind === 'null') throw nullCondition('isNull', 'it takes true or false');
  const isNull = flag(isNullInput);
  if (isNull !== undefined) conditions.push({ kind: 'isNull', property, expected: isNull });
  return conditions;
}

/** Reads the month and day of a filter on dates. */
function readDateFields(compiler: Compiler, property: string, input: ObjectInput): Condition[] {
  return (['month', 'day'] as const).flatMap((field): Condition[] => {
    const operand = input.fields.get(field);
    if (operand === undefined) return [];
    if (operand.kind !== 'leaf') throw nullOperand(field);
    const value = compiler.value(operand.read, toDateField(field));
    return [{ kind: 'compare', property, field, ...compareWith('eq', false, value) }];
  });
}

/** The currency of a filter on amounts, which decides what is compared as an operator does. */
function currencyIn({ fields }: ObjectInput): string | undefined {
  const input = fields.get('currency');
  if (input?.kind === 'null') throw nullCondition('currency', 'leave it out');
  return input?.kind === 'leaf' && typeof input.value === 'string' ? input.value : undefined;
}

/** The comparisons of a filter, sorted so that the order in which they are written does not matter. */
export function comparisonsIn(
  compiler: Compiler,
  input: ObjectInput,
  convertFor: ConvertFor,
): readonly Comparison[] {
  const ignoreCase = flag(input.fields.get('ignoreCase')) ?? false;
  return [...input.fields]
    .filter(([name]) => operators.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, operand]) => {
      const operator = name as Operator;
      if (operand.kind !== 'leaf') throw nullOperand(operator);
      const value = compiler.value(operand.read, convertFor(operator));
      return compareWith(operator, ignoreCase, value);
    });
}

/**
 * Null among conditions would be passed over, and everything listed, where most clients mean what has
 * no value.
 */
export function nullCondition(name: string, advice: string): ThroughlineError {
  return badUserInput(`"${name}" takes conditions and got null; ${advice}.`);
}

function nullOperand(operator: string): ThroughlineError {
  return badUserInput(
    `"${operator}" compares with a value and got null; ask for absent values with "isNull: true".`,
  );
}

function flag(input: Input | undefined): boolean | undefined {
  return input?.kind === 'leaf' && typeof input.value === 'boolean' ? input.value : undefined;
}
