import { fromColumn, toColumn } from '../../../domain/columns.js';
import { columnOf, modelOf } from '../../../domain/graph-model.js';
import type { Property } from '../../../domain/model-parts.js';
import type { PartialDate } from '../../../domain/partial-date.js';
import { concreteTypesOf, type TypeName } from '../../../domain/type-names.js';
import { followsRelation } from '../../../plan/follows-relation.js';
import type { Condition } from '../../../plan/plan.js';
import { escapeName } from '../cypher/escape-name.js';
import { pathTo } from '../cypher/path-to.js';
import { and, inlineWhere, or, type Predicate, where } from '../cypher/predicate.js';
import { members, present, printComparison } from '../cypher/print-comparison.js';
import { type Statement, valueParameter } from '../cypher/statement.js';
import { compileItems, compileTextComparison } from './compile-text-comparison.js';

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
  const { operator, value } = condition;
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
    case 'text':
      return compileTextComparison(statement, column, condition, node);
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
      return printComparison(`${node}.${escapeName(column)}`, operator, operand);
    }
  }
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
      return printComparison(text, operator, part('text'));
    case 'in':
    case 'notIn': {
      const texts = statement.parameter(`${value} texts`, ({ values }) =>
        present(members(values[value]).map((date) => (date as PartialDate | null)?.text ?? null)),
      );
      return printComparison(text, operator, texts);
    }
    case 'lt':
      return printComparison(to, operator, part('from'));
    case 'lte':
      return printComparison(to, operator, part('to'));
    case 'gt':
      return printComparison(from, operator, part('to'));
    case 'gte':
      return printComparison(from, operator, part('from'));
    default:
      return false;
  }
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
  const held =
    statement.sharesConditions && followsRelation(of)
      ? compileShared(statement, target, of, related)
      : compileCondition(statement, target, of, related);
  const sought = quantifier === 'every' ? not(held) : held;
  if (sought === false) return quantifier !== 'some';
  const path = pathTo(link, node, related);
  const found = `EXISTS { ${path}${inlineWhere(sought)} }`;
  return quantifier === 'some' ? found : `NOT ${found}`;
}

/**
 * A condition that follows relations itself, asked of all nodes of a type beforehand. Neo4j asks EXISTS
 * of a node as often as it is met; to look for it in a list that stays the same takes it one step.
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
  statement: Statement,
  type: TypeName,
  condition: Condition,
  node: string,
): Predicate {
  const list = statement.nodeList(condition, (name) => {
    const member = statement.name('n');
    const holds = compileCondition(statement, type, condition, member);
    return [
      `MATCH (${member}:${escapeName(type)})`,
      ...where(holds),
      `RETURN collect(${member}) AS ${name}`,
    ];
  });
  return `${node} IN ${list}`;
}
