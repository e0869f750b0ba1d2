import {
  fieldColumn,
  fromColumn,
  leastColumn,
  mostColumn,
  toColumn,
} from '../../../domain/columns.js';
import { DEFAULT_CURRENCY } from '../../../domain/currency.js';
import { columnOf, modelOf } from '../../../domain/graph-model.js';
import type { Property } from '../../../domain/model-parts.js';
import type { PartialDate } from '../../../domain/partial-date.js';
import { constantCase } from '../../../domain/text.js';
import { concreteTypesOf, type TypeName } from '../../../domain/type-names.js';
import { followsRelation } from '../../../plan/follows-relation.js';
import type { Condition } from '../../../plan/plan.js';
import { isDate, isList } from '../../../plan/values.js';
import { compare, members } from '../cypher/compare.js';
import { escapeName } from '../cypher/escape-name.js';
import { degree, linkPattern, nodePattern } from '../cypher/pattern.js';
import { and, hasLabelIn, not, or, type Predicate, test } from '../cypher/predicate.js';
import { derivedParameter, type StatementWriter } from '../cypher/statement.js';
import { count, exists, match } from '../cypher/subquery.js';
import { compareNumber, operandOf } from './compare-number.js';
import { compileSet } from './compile-set.js';
import { compileItems, compileTextComparison } from './compile-text-comparison.js';

type Of<Kind extends Condition['kind']> = Extract<Condition, { kind: Kind }>;

/**
 * A condition on a node as a predicate:
 *
 *     n0.releaseDateFrom >= $p.p0 AND EXISTS { (n0)<-[:ACTED_IN]-(n1:Person) WHERE n1.id = $p.p1 }
 */
export function compileCondition(
  statement: StatementWriter,
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
      return test(`${node}.${escapeName(column)} IS ${condition.expected ? '' : 'NOT '}NULL`);
    }
    case 'items':
      return compileItems(statement, condition, node);
    case 'set': {
      const { pattern, predicate } = compileSet(statement, condition, node);
      return exists({ patterns: [pattern], predicate });
    }
    case 'related':
      return compileRelated(statement, type, condition, node);
  }
}

/** The column whose value shows that a property is present, of all that it is stored in. */
function presenceColumn(column: string, { kind }: Property): string {
  return kind === 'money' ? `${column}Currency` : column;
}

function compileComparison(
  statement: StatementWriter,
  type: TypeName,
  condition: Of<'compare'>,
  node: string,
): Predicate {
  const { operator, value } = condition;
  const property = modelOf(type).properties[condition.property];
  if (property === undefined) return false;
  const column = columnOf(condition.property, property);
  switch (property.kind) {
    case 'type': {
      const part = `types ${operator} ${type}`;
      const labels = derivedParameter(statement, value, part, (operand) => {
        const listed = isList(operand) ? operand : [operand];
        const expected = operator === 'eq' || operator === 'in';
        return concreteTypesOf(type).filter(
          (name) => listed.includes(constantCase(name)) === expected,
        );
      });
      return hasLabelIn(node, labels);
    }
    case 'text':
      return compileTextComparison(statement, column, condition, node);
    case 'date':
      if (condition.field !== undefined) {
        return compareColumn(fieldColumn(column, condition.field));
      }
      return compareDates(statement, `${node}.${escapeName(column)}`, condition, {
        from: `${node}.${escapeName(fromColumn(column))}`,
        to: `${node}.${escapeName(toColumn(column))}`,
      });
    case 'money': {
      const { currency = DEFAULT_CURRENCY } = condition;
      const isAtMost = operator === 'lt' || operator === 'lte';
      return compareColumn(isAtMost ? mostColumn(column, currency) : leastColumn(column, currency));
    }
    default:
      return compareColumn(column);
  }

  function compareColumn(compared: string): Predicate {
    const operand = operandOf(statement, condition);
    return compare(`${node}.${escapeName(compared)}`, operator, operand);
  }
}

/** Dates compare by the first or last day that they may mean, so that only what is certain holds. */
function compareDates(
  statement: StatementWriter,
  text: string,
  { operator, value }: Of<'compare'>,
  { from, to }: { readonly from: string; readonly to: string },
): Predicate {
  const part = (name: keyof PartialDate): string =>
    derivedParameter(statement, value, name, (date) => (isDate(date) ? date[name] : null));
  switch (operator) {
    case 'eq':
    case 'ne':
      return compare(text, operator, part('text'));
    case 'in':
    case 'notIn': {
      const texts = derivedParameter(statement, value, 'texts', (dates) =>
        members(dates).flatMap((date) => (isDate(date) ? date.text : [])),
      );
      return compare(text, operator, texts);
    }
    case 'lt':
      return compare(to, operator, part('from'));
    case 'lte':
      return compare(to, operator, part('to'));
    case 'gt':
      return compare(from, operator, part('to'));
    case 'gte':
      return compare(from, operator, part('from'));
    default:
      return false;
  }
}

function compileRelated(
  statement: StatementWriter,
  type: TypeName,
  { link: name, target, quantifier, of }: Of<'related'>,
  node: string,
): Predicate {
  const link = modelOf(type).links[name];
  if (link === undefined) {
    return typeof quantifier === 'string'
      ? quantifier !== 'some'
      : compareNumber(statement, '0', quantifier);
  }
  const related = statement.name('n');
  const held =
    statement.sharesConditions && followsRelation(of)
      ? compileShared(statement, target, of, related)
      : compileCondition(statement, target, of, related);
  const patterns = [linkPattern(link, node, related)];
  if (typeof quantifier === 'object') {
    const number = held === true ? degree(link, node) : count({ patterns, predicate: held });
    return compareNumber(statement, number, quantifier);
  }
  const found = exists({ patterns, predicate: quantifier === 'every' ? not(held) : held });
  return quantifier === 'some' ? found : not(found);
}

/**
 * A condition that follows relations itself, evaluated beforehand for all nodes of a type. Neo4j
 * evaluates EXISTS each time it meets a node; looking a node up in a fixed list takes one step.
 *
 *     CALL () {
 *       MATCH (n3:Person)
 *       WHERE EXISTS { (n3)-[:WORKED_ON]->(n4:Work) WHERE n4.name CONTAINS $p.p0 }
 *       RETURN collect(n3) AS s2
 *     }
 *     ...
 *     n1 IN s2
 */
function compileShared(
  statement: StatementWriter,
  type: TypeName,
  condition: Condition,
  node: string,
): Predicate {
  const list = statement.nodeList('met', condition, (name) => {
    const member = statement.name('n');
    const predicate = compileCondition(statement, type, condition, member);
    return [
      ...match({ patterns: [nodePattern(member, type)], predicate }),
      `RETURN collect(${member}) AS ${name}`,
    ];
  });
  return test(`${node} IN ${list}`);
}
