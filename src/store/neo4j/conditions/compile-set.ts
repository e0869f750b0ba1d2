import { CALENDAR_ORDER } from '../../../domain/calendar-columns.js';
import type { Condition } from '../../../plan/plan.js';
import { compare } from '../cypher/compare.js';
import { and, or, type Predicate, test } from '../cypher/predicate.js';
import { type StatementWriter, valueParameter } from '../cypher/statement.js';
import { match } from '../cypher/subquery.js';

type SetCondition = Extract<Condition, { kind: 'set' }>;

/**
 * That a node is set after or before a work: by a chain of relationships, or by the bounds of both in one
 * calendar, where an absent bound compares as null. Only works of one story can be ordered, so an index
 * finds the work and the pattern its story:
 *
 *     (n0)-[:TOLD_IN]->(:Story)<-[:TOLD_IN]-(n1:Work)
 *     n1.id = $p.p0 AND (n0 IN s2 OR
 *       (n1.storyCalendar = n0.storyCalendar AND n1.storyLatestStart < n0.storyEarliestStart AND ...))
 */
export function compileSet(
  statement: StatementWriter,
  condition: SetCondition,
  node: string,
): { readonly pattern: string; readonly predicate: Predicate } {
  const { side, work } = condition;
  const chained = chainedWorks(statement, condition);
  const other = statement.name('n');
  const [earlier, later] = side === 'after' ? [other, node] : [node, other];
  const isDated = and(
    compare(`${other}.storyCalendar`, 'eq', `${node}.storyCalendar`),
    ...CALENDAR_ORDER.map(([first, second]) =>
      compare(`${earlier}.${first}`, 'lt', `${later}.${second}`),
    ),
  );
  return {
    pattern: `(${node})-[:TOLD_IN]->(:Story)<-[:TOLD_IN]-(${other}:Work)`,
    predicate: and(
      compare(`${other}.id`, 'eq', valueParameter(statement, work)),
      or(test(`${node} IN ${chained}`), isDated),
    ),
  };
}

/**
 * The works that a chain leads to, collected beforehand. With DISTINCT and no name for the chain, Neo4j
 * searches in breadth and meets each work once; testing works one by one, it would follow every chain,
 * of which there may be more than works by far.
 *
 *     CALL () {
 *       MATCH (n3:Work)
 *       WHERE n3.id = $p.p0
 *       MATCH (n3)-[:PRECEDES*]->(n4:Work)
 *       WITH DISTINCT n4
 *       RETURN collect(n4) AS s2
 *     }
 */
function chainedWorks(statement: StatementWriter, condition: SetCondition): string {
  return statement.nodeList('chained', condition, (list) => {
    const [from, found] = [statement.name('n'), statement.name('n')];
    const chain = condition.side === 'after' ? '-[:PRECEDES*]->' : '<-[:PRECEDES*]-';
    const isGiven = compare(`${from}.id`, 'eq', valueParameter(statement, condition.work));
    return [
      ...match({ patterns: [`(${from}:Work)`], predicate: isGiven }),
      `MATCH (${from})${chain}(${found})`,
      `WITH DISTINCT ${found}`,
      `RETURN collect(${found}) AS ${list}`,
    ];
  });
}
