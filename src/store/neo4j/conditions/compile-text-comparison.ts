import { foldedColumn, foldedForm, itemColumn, orderedColumn } from '../../../domain/columns.js';
import { orderedForm } from '../../../domain/ordered-form.js';
import type { Comparison, Condition, Operand, TextCondition } from '../../../plan/plan.js';
import { changesText } from '../../../plan/values.js';
import { compare, members } from '../cypher/compare.js';
import { escapeName } from '../cypher/escape-name.js';
import { and, nullableTest, type Predicate, printPredicate } from '../cypher/predicate.js';
import { derivedParameter, type StatementWriter } from '../cypher/statement.js';
import { compareNumber } from './compare-number.js';

/*
 * Terminology: a text is compared in one of three *forms*: *plain*, as it is; *folded*, without
 * case and accents; or *ordered*, in which comparing by code unit gives the order of code points.
 * The ordered form is stored for texts with high characters; for all others it is the text itself.
 */
type Form = 'plain' | 'folded' | 'ordered';

const convert: Readonly<Record<Form, (text: string) => string>> = {
  plain: (text) => text,
  folded: foldedForm,
  ordered: orderedForm,
};

/**
 * A comparison of a text property:
 *
 *     n0.name < $p.p0
 *     n0.nameFolded < $p.p0
 *     coalesce(n0.nameOrdered, n0.name) < $p.p0
 */
export function compileTextComparison(
  statement: StatementWriter,
  column: string,
  comparison: Comparison,
  node: string,
): Predicate {
  const form = formOf(statement, comparison);
  return compareTexts(statement, readColumn(node, column, form), form, comparison);
}

/** How many items of a list meet a condition. */
export function compileItems(
  statement: StatementWriter,
  { property, quantifier, of }: Extract<Condition, { kind: 'items' }>,
  node: string,
): Predicate {
  const columnOf = (comparison: ItemComparison): string =>
    comparison.part === undefined
      ? readColumn(node, property, formOf(statement, comparison))
      : `${node}.${escapeName(itemColumn(property, comparison))}`;
  const columns = new Set(comparisonsOf(of).map(columnOf));
  const [only = lengthColumn(node, property), ...others] = columns;
  const item = others.length === 0 ? 'text' : 'i';
  const items =
    others.length === 0
      ? `coalesce(${only}, [])`
      : `range(0, size(coalesce(${lengthColumn(node, property)}, [])) - 1)`;
  const holds = printPredicate(
    compileTexts(statement, of, (comparison) =>
      others.length === 0 ? item : `${columnOf(comparison)}[${item}]`,
    ),
  );
  const those = `${item} IN ${items} WHERE ${holds}`;
  return typeof quantifier === 'string'
    ? nullableTest(`${quantifiers[quantifier]}(${those})`)
    : compareNumber(statement, `size([${those}])`, quantifier);
}

/** A list that is as long as the property has items; external ids themselves are stored as one text. */
function lengthColumn(node: string, property: string): string {
  const part = property === 'externalIds' ? ({ part: 'value' } as const) : {};
  return `${node}.${escapeName(itemColumn(property, part))}`;
}

const quantifiers = { some: 'any', every: 'all', none: 'none' } as const;

type ItemComparison = Extract<TextCondition, { kind: 'compare' }>;

function comparisonsOf(condition: TextCondition): readonly ItemComparison[] {
  return condition.kind === 'all' ? condition.of.flatMap(comparisonsOf) : [condition];
}

function compileTexts(
  statement: StatementWriter,
  condition: TextCondition,
  read: (comparison: ItemComparison) => string,
): Predicate {
  if (condition.kind === 'compare') {
    return compareTexts(statement, read(condition), formOf(statement, condition), condition);
  }
  return and(...condition.of.map((part) => compileTexts(statement, part, read)));
}

function formOf(statement: StatementWriter, { ignoreCase, value }: Comparison): Form {
  if (ignoreCase) return 'folded';
  return changesText(value) && statement.isHigh(value) ? 'ordered' : 'plain';
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
  statement: StatementWriter,
  text: string,
  form: Form,
  { operator, value }: Comparison,
): Predicate {
  const bind = (item: Operand): string | null =>
    typeof item === 'string' ? convert[form](item) : null;
  const isAmong = operator === 'in' || operator === 'notIn';
  const operand = derivedParameter(statement, value, form, (given) =>
    isAmong ? members(given).map(bind) : bind(given),
  );
  return compare(text, operator, operand);
}
