import type { ItemPart } from '../../domain/columns.js';
import type { TypeName } from '../../domain/type-names.js';
import type { Compiler } from '../compiler.js';
import type { Condition, Operand, Quantifier, TextCondition, ValueRef } from '../plan.js';
import { compareWith } from '../values.js';
import { type ConditionField, conditionFields, conditionType } from './condition-fields.js';
import type { Input } from './input.js';
import {
  comparisonsIn,
  nullCondition,
  type ObjectInput,
  readComparisons,
} from './read-comparison.js';
import { readQuantified } from './read-quantified.js';
import { toIdOf, toIdOperand, toOperand } from './read-value.js';

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
export function conjunction(parts: readonly Condition[]): Condition {
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
      return readQuantified(compiler, input, (quantifier, of) => ({
        kind: 'items',
        property: field.property,
        quantifier,
        of: readTextCondition(compiler, of),
      }));
    case 'externalIds':
      return readQuantified(compiler, input, (quantifier, of) => ({
        kind: 'items',
        property: field.property,
        quantifier,
        of: readIdCondition(compiler, of),
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
      return readQuantified(compiler, input, (quantifier, of) =>
        related(quantifier, readCondition(compiler, conditionType(target), of)),
      );
  }
}

function readTextCondition(compiler: Compiler, input: ObjectInput): TextCondition {
  const of = comparisonsIn(compiler, input, toOperand).map(
    (comparison): TextCondition => ({ kind: 'compare', ...comparison }),
  );
  return { kind: 'all', of };
}

function readIdCondition(compiler: Compiler, { fields }: ObjectInput): TextCondition {
  const of = (['authority', 'value'] as const).flatMap((part): TextCondition[] => {
    const input = fields.get(part);
    if (input?.kind === 'null') throw nullCondition(part, 'leave it out');
    if (input?.kind !== 'leaf') return [];
    return [isPart(part, compiler.value(input.read, toOperand(part)))];
  });
  return { kind: 'all', of };
}

/** That an external id has this part; authorities are known by any case. */
export function isPart(part: ItemPart, value: ValueRef<Operand>): TextCondition {
  return { kind: 'compare', part, ...compareWith('eq', part === 'authority', value) };
}

/** How to ask for what a null among conditions probably means. */
function adviceFor(name: string, field: ConditionField): string {
  const absent = (condition: string) => `ask for absent values with "${condition}"`;
  switch (field.kind) {
    case 'texts':
    case 'externalIds':
      return absent(`${name}: { none: {} }`);
    case 'link':
      if (field.form === 'quantified') return absent(`${name}: { none: {} }`);
      if (field.form === 'nested') return absent(`NOT: { ${name}: {} }`);
      return 'leave it out, or give an id';
    default:
      return absent(`${name}: { isNull: true }`);
  }
}
