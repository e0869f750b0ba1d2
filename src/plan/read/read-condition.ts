import type { TypeName } from '../../domain/type-names.js';
import { ThroughlineError } from '../../errors.js';
import type { Compiler, Convert } from '../compiler.js';
import type { Condition, Operand, Operator, Quantifier, TextCondition } from '../plan.js';
import { compareWith } from '../values.js';
import { type ConditionField, conditionFields, conditionType } from './condition-fields.js';
import type { Input } from './input.js';
import { toIdOf, toIdOperand, toOperand } from './read-value.js';

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
    if (input !== undefined) parts.push(...readField(compiler, type, field, input));
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

function readField(
  compiler: Compiler,
  type: TypeName,
  field: ConditionField,
  input: Input,
): Condition[] {
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
    default: {
      if (input.kind !== 'object') return [];
      const convert = field.kind === 'id' ? toIdOperand(type) : toOperand;
      return readComparisons(compiler, field.property, input, convert);
    }
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
      const work = compiler.value(input.read, toIdOf(target));
      const comparison = compareWith('eq', false, work);
      return calendar === undefined
        ? [related('some', { kind: 'compare', property: 'id', ...comparison })]
        : [{ kind: 'set', link, side: calendar, work }];
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

/** Makes the conversion of what an operator compares with. */
type ConvertFor = (operator: string) => Convert<Operand>;

function readComparisons(
  compiler: Compiler,
  property: string,
  input: ObjectInput,
  convertFor: ConvertFor,
): Condition[] {
  const ignoreCase = flag(input.fields.get('ignoreCase')) ?? false;
  const conditions: Condition[] = [];
  for (const [operator, operand] of comparisonsOf(input)) {
    const value = compiler.value(operand.read, convertFor(operator));
    conditions.push({ kind: 'compare', property, ...compareWith(operator, ignoreCase, value) });
  }
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

function readTextCondition(compiler: Compiler, input: ObjectInput): TextCondition {
  const ignoreCase = flag(input.fields.get('ignoreCase')) ?? false;
  const of = comparisonsOf(input).map(([operator, operand]): TextCondition => {
    const value = compiler.value(operand.read, toOperand(operator));
    return { kind: 'compare', ...compareWith(operator, ignoreCase, value) };
  });
  return { kind: 'all', of };
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
