import { foldedColumn, fromColumn, toColumn } from '../../domain/columns.js';
import { columnOf, modelOf } from '../../domain/graph-model.js';
import type { Property } from '../../domain/model-parts.js';
import type { PartialDate } from '../../domain/partial-date.js';
import { fold } from '../../domain/text.js';
import { concreteTypesOf, type TypeName } from '../../domain/type-names.js';
import type { Condition, Operator, TextCondition, Value } from '../../plan/plan.js';
import { escapeName } from './escape-name.js';
import { pathTo } from './path-to.js';
import { and, inlineWhere, or, type Predicate } from './predicate.js';
import { type Statement, valueParameter } from './statement.js';

type Of<Kind extends Condition['kind']> = Extract<Condition, { kind: Kind }>;

/**
 * A condition of a node as a predicate. Cypher knows a third truth value: a comparison with an absent
 * value is null, which WHERE takes for false; only under a negation it has to be made false first.
 *
 *     n0.releaseDateFrom >= $p.p0 AND EXISTS { (n0)<-[:ACTED_IN]-(n1:Person) WHERE n1.id = $p.p1 }
 */
export function compileCondition(
  statement: Statement,
  type: TypeName,
  condition: Condition,
  node: string,
): Predicate {
  switch (condition.kind) {
    case 'all':
      return and(...condition.of.map((part) => compileCondition(statement, type, part, node)));
    case 'any':
      return or(...condition.of.map((part) => compileCondition(statement, type, part, node)));
    case 'not':
      return not(compileCondition(statement, type, condition.of, node));
    case 'compare':
      return compileComparison(statement, type, condition, node);
    case 'isNull': {
      const property = modelOf(type).properties[condition.property];
      if (property === undefined || property.kind === 'type') return !condition.expected;
      const column = presenceColumn(columnOf(condition.property, property), property);
      return `${node}.${escapeName(column)} IS ${condition.expected ? '' : 'NOT '}NULL`;
    }
    case 'items':
      return compileItems(statement, condition, node);
    case 'related':
      return compileRelated(statement, type, condition, node);
  }
}

/** Plain negation, in which what is unknown does not hold. */
function not(predicate: Predicate): Predicate {
  if (typeof predicate === 'boolean') return !predicate;
  // Whatever has more parts than one stands in brackets.
  if (predicate.startsWith('EXISTS {')) return `NOT ${predicate}`;
  if (predicate.startsWith('NOT EXISTS {')) return predicate.slice('NOT '.length);
  return `NOT coalesce(${predicate}, false)`;
}

/** The column that a value which is stored in several is present by. */
function presenceColumn(column: string, { kind }: Property): string {
  return kind === 'money' ? `${column}Currency` : column;
}

function compileComparison(
  statement: Statement,
  type: TypeName,
  condition: Of<'compare'>,
  node: string,
): Predicate {
  const { operator, ignoreCase, value } = condition;
  const property = modelOf(type).properties[condition.property];
  if (property === undefined) return false;
  const column = columnOf(condition.property, property);
  switch (property.kind) {
    case 'type': {
      const labels = statement.parameter(`${value} types ${operator} ${type}`, ({ values }) => {
        const listed = [values[value] ?? []].flat();
        const expected = operator === 'eq' || operator === 'in';
        return concreteTypesOf(type).filter(
          (name) => listed.includes(name.toUpperCase()) === expected,
        );
      });
      return `any(label IN labels(${node}) WHERE label IN ${labels})`;
    }
    case 'id':
    case 'text': {
      const folds = ignoreCase && property.kind === 'text';
      const text = `${node}.${escapeName(folds ? foldedColumn(column) : column)}`;
      return compareTexts(statement, text, { operator, ignoreCase, value });
    }
    case 'date':
      return compareDates(statement, `${node}.${escapeName(column)}`, condition, {
        from: `${node}.${escapeName(fromColumn(column))}`,
        to: `${node}.${escapeName(toColumn(column))}`,
      });
    default: {
      const isList = operator === 'in' || operator === 'notIn';
      const operand = isList
        ? statement.parameter(`${value} list`, ({ values }) => members(values[value]))
        : valueParameter(statement, value);
      return print(`${node}.${escapeName(column)}`, operator, operand);
    }
  }
}

/** A comparison of a text that is stored in the form it is to be compared in. */
function compareTexts(
  statement: Statement,
  text: string,
  { operator, ignoreCase, value }: Pick<Of<'compare'>, 'operator' | 'ignoreCase' | 'value'>,
): string {
  const form = (item: unknown): string | null => {
    if (typeof item !== 'string') return null;
    return ignoreCase ? fold(item) : item;
  };
  const isList = operator === 'in' || operator === 'notIn';
  const operand = statement.parameter(
    `${value} ${isList ? 'list' : 'text'}${ignoreCase ? ' folded' : ''}`,
    ({ values }) => (isList ? present(members(values[value]).map(form)) : form(values[value])),
  );
  return print(text, operator, operand);
}

/** Dates compare by what is certain: by the first or last day they may mean. */
function compareDates(
  statement: Statement,
  text: string,
  { operator, value }: Of<'compare'>,
  { from, to }: { readonly from: string; readonly to: string },
): Predicate {
  const part = (name: keyof PartialDate): string =>
    statement.parameter(
      `${value} ${name}`,
      ({ values }) => (values[value] as PartialDate | null)?.[name] ?? null,
    );
  switch (operator) {
    case 'eq':
    case 'ne':
      return print(text, operator, part('text'));
    case 'in':
    case 'notIn': {
      const texts = statement.parameter(`${value} texts`, ({ values }) =>
        present(members(values[value]).map((date) => (date as PartialDate | null)?.text ?? null)),
      );
      return print(text, operator, texts);
    }
    case 'lt':
      return print(to, operator, part('from'));
    case 'lte':
      return print(to, operator, part('to'));
    case 'gt':
      return print(from, operator, part('to'));
    case 'gte':
      return print(from, operator, part('from'));
    default:
      return false;
  }
}

const symbols: Readonly<Record<Exclude<Operator, 'notIn'>, string>> = {
  eq: '=',
  ne: '<>',
  in: 'IN',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
  contains: 'CONTAINS',
  startsWith: 'STARTS WITH',
  endsWith: 'ENDS WITH',
};

function print(subject: string, operator: Operator, operand: string): string {
  if (operator !== 'notIn') return `${subject} ${symbols[operator]} ${operand}`;
  // Of an empty list Cypher knows that nothing is in it, be the value absent.
  return `(${subject} IS NOT NULL AND NOT ${subject} IN ${operand})`;
}

function members(value: Value | undefined): readonly unknown[] {
  return Array.isArray(value) ? present(value) : [];
}

/** Without nulls: among them nothing is certain to be missing. */
function present(items: readonly unknown[]): readonly unknown[] {
  return items.filter((item) => item !== null);
}

const quantifiers = { some: 'any', every: 'all', none: 'none' } as const;

function compileItems(
  statement: Statement,
  { property, quantifier, of }: Of<'items'>,
  node: string,
): Predicate {
  const plain = `${node}.${escapeName(property)}`;
  const folded = `${node}.${escapeName(foldedColumn(property))}`;
  const kinds = new Set(comparisonsOf(of).map(({ ignoreCase }) => ignoreCase));
  if (kinds.size === 2) {
    const test = compileText(statement, of, `${plain}[i]`, `${folded}[i]`);
    return `${quantifiers[quantifier]}(i IN range(0, size(coalesce(${plain}, [])) - 1) WHERE ${test})`;
  }
  const texts = kinds.has(true) ? folded : plain;
  const test = compileText(statement, of, 'text', 'text');
  return `${quantifiers[quantifier]}(text IN coalesce(${texts}, []) WHERE ${test})`;
}

function comparisonsOf(condition: TextCondition): Extract<TextCondition, { kind: 'compare' }>[] {
  return condition.kind === 'all' ? condition.of.flatMap(comparisonsOf) : [condition];
}

function compileText(
  statement: Statement,
  condition: TextCondition,
  text: string,
  folded: string,
): Predicate {
  if (condition.kind === 'compare') {
    return compareTexts(statement, condition.ignoreCase ? folded : text, condition);
  }
  return and(...condition.of.map((part) => compileText(statement, part, text, folded)));
}

function compileRelated(
  statement: Statement,
  type: TypeName,
  { link: name, target, quantifier, of }: Of<'related'>,
  node: string,
): Predicate {
  const link = modelOf(type).links[name];
  if (link === undefined) return quantifier !== 'some';
  const related = statement.name('n');
  const held = compileCondition(statement, target, of, related);
  const sought = quantifier === 'every' ? not(held) : held;
  if (sought === false) return quantifier !== 'some';
  const path = pathTo(link, node, related);
  const found = `EXISTS { ${path}${inlineWhere(sought)} }`;
  return quantifier === 'some' ? found : `NOT ${found}`;
}
