import { foldedColumn, foldedForm, orderedColumn } from '../../../domain/columns.js';
import { orderedForm } from '../../../domain/ordered-form.js';
import type { Condition, Operator, TextCondition } from '../../../plan/plan.js';
import { compare, members, present } from '../cypher/compare.js';
import { escapeName } from '../cypher/escape-name.js';
import { and, nullableTest, type Predicate, printPredicate } from '../cypher/predicate.js';
import type { Statement } from '../cypher/statement.js';

type TextComparison = Pick<
  Extract<TextCondition, { kind: 'compare' }>,
  'operator' | 'ignoreCase' | 'value'
>;

/*
 * Terminology: a text is compared in one of three *forms*: *plain*, as it is; *folded*, without case and
 * accents; or *ordered*, in which comparing by code unit gives the order of code points. The ordered form
 * is stored for texts with high characters; for all others it is the text itself.
 */
type Form = 'plain' | 'folded' | 'ordered';

const convert: Readonly<Record<Form, (text: string) => string>> = {
  plain: (text) => text,
  folded: foldedForm,
  ordered: orderedForm,
};

const orderings: ReadonlySet<Operator> = new Set<Operator>(['gt', 'gte', 'lt', 'lte']);

/** Whether a comparison compiles to another text where its value has high characters. */
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
): Predicate {
  const form = formOf(statement, comparison);
  return compareTexts(statement, readColumn(node, column, form), form, comparison);
}

/** Whether some, every or none of the texts of a list meet a condition. */
export function compileItems(
  statement: Statement,
  { property, quantifier, of }: Extract<Condition, { kind: 'items' }>,
  node: string,
): Predicate {
  const forms = new Set(comparisonsOf(of).map((comparison) => formOf(statement, comparison)));
  const [only = 'plain', ...others] = forms;
  const read = (form: Form): string => readColumn(node, property, form);
  if (others.length === 0) {
    const holds = printPredicate(compileTexts(statement, of, () => 'text'));
    return nullableTest(
      `${quantifiers[quantifier]}(text IN coalesce(${read(only)}, []) WHERE ${holds})`,
    );
  }
  const holds = printPredicate(compileTexts(statement, of, (form) => `${read(form)}[i]`));
  return nullableTest(
    `${quantifiers[quantifier]}(i IN range(0, size(coalesce(${read('plain')}, [])) - 1) WHERE ${holds})`,
  );
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
): Predicate {
  const bind = (item: unknown): string | null =>
    typeof item === 'string' ? convert[form](item) : null;
  const isList = operator === 'in' || operator === 'notIn';
  const operand = statement.parameter(
    `${value} ${isList ? 'list' : 'text'} ${form}`,
    ({ values }) => (isList ? present(members(values[value]).map(bind)) : bind(values[value])),
  );
  return compare(text, operator, operand);
}
