import { foldedColumn, foldedForm, orderedColumn } from '../../../domain/columns.js';
import { orderedForm } from '../../../domain/ordered-form.js';
import type { Condition, Operator, TextCondition } from '../../../plan/plan.js';
import { escapeName } from '../cypher/escape-name.js';
import { and, type Predicate } from '../cypher/predicate.js';
import { members, present, printComparison } from '../cypher/print-comparison.js';
import type { Statement } from '../cypher/statement.js';

type TextComparison = Pick<
  Extract<TextCondition, { kind: 'compare' }>,
  'operator' | 'ignoreCase' | 'value'
>;

/*
 * Terminology: a text is compared in one of three *forms*: *plain* as it stands, *folded* without case
 * and accents, or *ordered*, where two texts with high characters may be compared by their order. Of
 * such a text the ordered form is stored, of all others it is the text itself.
 */
type Form = 'plain' | 'folded' | 'ordered';

const convert: Readonly<Record<Form, (text: string) => string>> = {
  plain: (text) => text,
  folded: foldedForm,
  ordered: orderedForm,
};

const orderings: ReadonlySet<Operator> = new Set<Operator>(['gt', 'gte', 'lt', 'lte']);

/** Whether what a comparison is compiled to depends on whether its value is a text with high characters. */
export function isByOrder({ operator, ignoreCase }: TextComparison): boolean {
  return !ignoreCase && orderings.has(operator);
}

/**
 * A comparison of a text property:
 *
 *     n0.name < $p.p0
 *     n0.nameFolded < $p.p0
 *     coalesce(n0.nameOrdered, n0.name) < $p.p0
 */
export function compileTextComparison(
  statement: Statement,
  column: string,
  comparison: TextComparison,
  node: string,
): string {
  const form = formOf(statement, comparison);
  return compareTexts(statement, readColumn(node, column, form), form, comparison);
}

/** How many texts of a list meet a condition. */
export function compileItems(
  statement: Statement,
  { property, quantifier, of }: Extract<Condition, { kind: 'items' }>,
  node: string,
): Predicate {
  const forms = new Set(comparisonsOf(of).map((comparison) => formOf(statement, comparison)));
  const [only = 'plain', ...others] = forms;
  const read = (form: Form): string => readColumn(node, property, form);
  if (others.length === 0) {
    const test = compileTexts(statement, of, () => 'text');
    return `${quantifiers[quantifier]}(text IN coalesce(${read(only)}, []) WHERE ${test})`;
  }
  const test = compileTexts(statement, of, (form) => `${read(form)}[i]`);
  return `${quantifiers[quantifier]}(i IN range(0, size(coalesce(${read('plain')}, [])) - 1) WHERE ${test})`;
}

const quantifiers = { some: 'any', every: 'all', none: 'none' } as const;

function comparisonsOf(condition: TextCondition): Extract<TextCondition, { kind: 'compare' }>[] {
  return condition.kind === 'all' ? condition.of.flatMap(comparisonsOf) : [condition];
}

function compileTexts(
  statement: Statement,
  condition: TextCondition,
  read: (form: Form) => string,
): Predicate {
  if (condition.kind === 'compare') {
    const form = formOf(statement, condition);
    return compareTexts(statement, read(form), form, condition);
  }
  return and(...condition.of.map((part) => compileTexts(statement, part, read)));
}

function formOf(statement: Statement, comparison: TextComparison): Form {
  if (comparison.ignoreCase) return 'folded';
  return isByOrder(comparison) && statement.isHigh(comparison.value) ? 'ordered' : 'plain';
}

function readColumn(node: string, column: string, form: Form): string {
  const plain = `${node}.${escapeName(column)}`;
  switch (form) {
    case 'plain':
      return plain;
    case 'folded':
      return `${node}.${escapeName(foldedColumn(column))}`;
    case 'ordered':
      return `coalesce(${node}.${escapeName(orderedColumn(column))}, ${plain})`;
  }
}

function compareTexts(
  statement: Statement,
  text: string,
  form: Form,
  { operator, value }: TextComparison,
): string {
  const bind = (item: unknown): string | null =>
    typeof item === 'string' ? convert[form](item) : null;
  const isList = operator === 'in' || operator === 'notIn';
  const operand = statement.parameter(
    `${value} ${isList ? 'list' : 'text'} ${form}`,
    ({ values }) => (isList ? present(members(values[value]).map(bind)) : bind(values[value])),
  );
  return printComparison(text, operator, operand);
}
