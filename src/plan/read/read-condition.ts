import type { TypeName } from '../../domain/type-names.js';
import { ThroughlineError } from '../../errors.js';
import type { Compiler } from '../compiler.js';
import type { Comparison, Condition, Operator, Quantifier, TextCondition } from '../plan.js';
import { compareWith } from '../values.js';
import { type ConditionField, conditionFields, conditionType } from './condition-fields.js';
import type { Input } from './input.js';
import { toOperand } from './read-value.js';

type ObjectInput = Extract<Input, { kind: 'object' }>;
type LeafInput = Extract<Input, { kind: 'leaf' }>;

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

const quantifiers: readonly Quantifier[] = ['some', 'every', 'none'];

/** Reads a `where` argument; null when it has no conditions. */
export function readWhere(
  compiler: Compiler,
  type: TypeName,
  where: Input | undefined,
): Condition | null {
  if (where?.kind !== 'object') return null;
  const condition = readCondition(compiler, conditionType(type), where);
  return condition.kind === 'all' && condition.of.length === 0 ? null : condition;
}

function readCondition(compiler: Compiler, type: TypeName, where: ObjectInput): Condition {
  const parts: Condition[] = [];
  for (const [name, field] of conditionFields(type)) {
    const input = where.fields.get(name);
    if (input?.kind === 'null') throw nullCondition(name, adviceFor(name, field));
    if (input !== undefined) parts.push(...readField(compiler, field, input));
  }
  for (const name of ['AND', 'OR', 'NOT']) {
    if (where.fields.get(name)?.kind === 'null') throw nullCondition(name, 'leave it out');
  }
  const nested = (name: string): Condition[] => {
    const input = where.fields.get(name);
    const items = input?.kind === 'list' ? input.items : input ? [input] : [];
    return items.flatMap((item) =>
      item.kind === 'object' ? [readCondition(compiler, type, item)] : [],
    );
  };
  parts.push(...nested('AND'));
  if (where.fields.get('OR')?.kind === 'list') parts.push(disjunction(nested('OR')));
  parts.push(...nested('NOT').map(negation));
  return conjunction(parts);
}

/** Conditions that all have to hold, flattened. */
function conjunction(parts: readonly Condition[]): Condition {
  const of = parts.flatMap((part) => (part.kind === 'all' ? part.of : [part]));
  const [only, ...others] = of;
  return only !== undefined && others.length === 0 ? only : { kind: 'all', of };
}

/** Conditions of which one has to hold, flattened; an empty list never holds. */
function disjunction(parts: readonly Condition[]): Condition {
  const of = parts.flatMap((part) => (part.kind === 'any' ? part.of : [part]));
  const [only, ...others] = of;
  return only !== undefined && others.length === 0 ? only : { kind: 'any', of };
}

/** Outcomes are true or false, for absent values as well, so that two negations cancel out. */
function negation(of: Condition): Condition {
  return of.kind === 'not' ? of.of : { kind: 'not', of };
}

function readField(compiler: Compiler, field: ConditionField, input: Input): Condition[] {
  switch (field.kind) {
    case 'link':
      return readLink(compiler, field, input);
    case 'texts':
      return readQuantified(input, (quantifier, of) => ({
        kind: 'items',
        property: field.property,
        quantifier,
        of: readTextCondition(compiler, of),
      }));
    default:
      return input.kind === 'object' ? readComparisons(compiler, field.property, input) : [];
  }
}

function readLink(
  compiler: Compiler,
  field: Extract<ConditionField, { kind: 'link' }>,
  input: Input,
): Condition[] {
  const { link, target, calendar } = field;
  const related = (quantifier: Quantifier, of: Condition): Condition => ({
    kind: 'related',
    link,
    target: conditionType(target),
    quantifier,
    of,
  });
  switch (field.form) {
    case 'id': {
      if (input.kind !== 'leaf') return [];
      const comparison = readComparison(compiler, 'eq', false, input);
      return calendar === undefined
        ? [related('some', { kind: 'compare', property: 'id', ...comparison })]
        : [{ kind: 'set', link, side: calendar, work: comparison.value }];
    }
    case 'nested':
      return input.kind === 'object'
        ? [related('some', readCondition(compiler, conditionType(target), input))]
        : [];
    case 'quantified':
      return readQuantified(input, (quantifier, of) =>
        related(quantifier, readCondition(compiler, conditionType(target), of)),
      );
  }
}

function readQuantified(
  input: Input,
  read: (quantifier: Quantifier, of: ObjectInput) => Condition,
): Condition[] {
  if (input.kind !== 'object') return [];
  return quantifiers.flatMap((quantifier) => {
    const of = input.fields.get(quantifier);
    if (of?.kind === 'null') throw nullCondition(quantifier, 'every item meets {}');
    return of?.kind === 'object' ? [read(quantifier, of)] : [];
  });
}

function readComparisons(compiler: Compiler, property: string, input: ObjectInput): Condition[] {
  const ignoreCase = flag(input.fields.get('ignoreCase')) ?? false;
  const conditions: Condition[] = [];
  for (const [operator, operand] of comparisonsOf(input)) {
    conditions.push(compare(compiler, property, operator, ignoreCase, operand));
  }
  const isNullInput = input.fields.get('isNull');
  if (isNullInput?.kind === 'null') throw nullCondition('isNull', 'it takes true or false');
  const isNull = flag(isNullInput);
  if (isNull !== undefined) conditions.push({ kind: 'isNull', property, expected: isNull });
  return conditions;
}

function readTextCondition(compiler: Compiler, input: ObjectInput): TextCondition {
  const ignoreCase = flag(input.fields.get('ignoreCase')) ?? false;
  const of = comparisonsOf(input).map(([operator, operand]): TextCondition => {
    return { kind: 'compare', ...readComparison(compiler, operator, ignoreCase, operand) };
  });
  return { kind: 'all', of };
}

function compare(
  compiler: Compiler,
  property: string,
  operator: Operator,
  ignoreCase: boolean,
  operand: LeafInput,
): Condition {
  return { kind: 'compare', property, ...readComparison(compiler, operator, ignoreCase, operand) };
}

function readComparison(
  compiler: Compiler,
  operator: Operator,
  ignoreCase: boolean,
  operand: LeafInput,
): Comparison {
  const value = compiler.value(operand.read, toOperand(operator));
  return compareWith(operator, ignoreCase, value);
}

/**
 * Null among conditions would be passed over, and everything listed, where most clients mean what has
 * no value.
 */
function nullCondition(name: string, advice: string): ThroughlineError {
  return new ThroughlineError(
    'BAD_USER_INPUT',
    `"${name}" takes conditions and got null; ${advice}.`,
  );
}

/** How to ask for what a null among conditions probably means. */
function adviceFor(name: string, field: ConditionField): string {
  const absent = (condition: string) => `ask for absent values with "${condition}"`;
  switch (field.kind) {
    case 'texts':
      return absent(`${name}: { none: {} }`);
    case 'link':
      if (field.form === 'quantified') return absent(`${name}: { none: {} }`);
      if (field.form === 'nested') return absent(`NOT: { ${name}: {} }`);
      return 'leave it out, or give an id';
    default:
      return absent(`${name}: { isNull: true }`);
  }
}

/** The comparisons of a filter, sorted so that the order in which they are written does not matter. */
function comparisonsOf(input: ObjectInput): [Operator, LeafInput][] {
  return [...input.fields]
    .filter(([name]) => operators.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([operator, operand]) => {
      if (operand.kind !== 'leaf') throw nullOperand(operator);
      return [operator as Operator, operand];
    });
}

function nullOperand(operator: string): ThroughlineError {
  return new ThroughlineError(
    'BAD_USER_INPUT',
    `"${operator}" compares with a value and got null; ask for absent values with "isNull: true".`,
  );
}

function flag(input: Input | undefined): boolean | undefined {
  return input?.kind === 'leaf' && typeof input.value === 'boolean' ? input.value : undefined;
}
