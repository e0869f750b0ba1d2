import { CALENDAR_ORDER } from '../../../domain/calendar-columns.js';
import type { Condition } from '../../../plan/plan.js';
import { compare } from '../cypher/compare.js';
import { and, or, type Predicate, test } from '../cypher/predicate.js';
import { type StatementWriter, valueParameter } from '../cypher/statement.js';

/**
 * That a node is set after or before a work: by a relationship, or by the bounds of both in one
 * calendar, where an absent bound compares as null. Only works of one story can be ordered, so an
 * index finds the work and the pattern its story:
 *
 *     (n0)-[:TOLD_IN]->(:Story)<-[:TOLD_IN]-(n1:Work)
 *     n1.id = $p.p0 AND (EXISTS { (n1)-[:PRECEDES]->(n0) } OR
 *       (n1.storyCalendar = n0.storyCalendar AND n1.storyLatestStart < n0.storyEarliestStart AND ...))
 */
export function compileSet(
  statement: StatementWriter,
  { side, work }: Extract<Condition, { kind: 'set' }>,
  node: string,
): { readonly pattern: string; readonly predicate: Predicate } {
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
      or(test(`EXISTS { (${earlier})-[:PRECEDES]->(${later}) }`), isDated),
    ),
  };
}
