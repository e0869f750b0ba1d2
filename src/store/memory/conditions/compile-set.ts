import { CALENDAR_ORDER, type CalendarColumn } from '../../../domain/calendar-columns.js';
import { type ConcreteType, concreteTypesOf } from '../../../domain/type-names.js';
import { valueAt } from '../../../plan/values.js';
import type { Execution, OncePerExecution } from '../execution/execution.js';
import type { Indexes } from '../graph/indexes.js';
import { type MemoryGraph, typeOfNode } from '../graph/memory-graph.js';
import type { Stored } from '../graph/table.js';
import type { BindRow, ConditionOf } from './compile-comparison.js';
import { createReach } from './reach.js';

type SetCompiler = (type: ConcreteType, condition: ConditionOf<'set'>) => BindRow;

/**
 * Makes the compiler of conditions that a row is set after or before a work: by a chain of links, or by
 * the bounds of both in one calendar.
 */
export function createSetCompiler(
  indexes: Indexes,
  oncePerExecution: OncePerExecution,
): SetCompiler {
  const { graph } = indexes;
  const reachOf = createReach(indexes, oncePerExecution);
  return (type, condition) => {
    const { side, work } = condition;
    const { nodes } = graph.tables[type];
    const own = columnsOf(graph, type);
    const reach = reachOf(condition);
    return (execution: Execution) => {
      const node = graph.numbers.get(String(valueAt(execution.values, work)));
      const other = node === undefined ? undefined : columnsOf(graph, typeOfNode(graph, node));
      if (own === undefined || node === undefined || other === undefined) return () => false;
      const reached = reach(execution, node);
      const boundOf = (column: CalendarColumn): Stored =>
        other[column][graph.rows[node] as number] ?? null;
      const calendar = boundOf('storyCalendar');
      const comparisons = CALENDAR_ORDER.map(([earlier, later]) =>
        side === 'after'
          ? ({ column: own[later], other: boundOf(earlier) } as const)
          : ({ column: own[earlier], other: boundOf(later) } as const),
      );
      return (row) => {
        if (reached.has(nodes[row] as number)) return true;
        if (calendar === null || own.storyCalendar[row] !== calendar) return false;
        return comparisons.every(({ column, other: bound }) => {
          const value = column[row] ?? null;
          if (value === null || bound === null) return false;
          return side === 'after' ? bound < value : value < bound;
        });
      };
    };
  };
}

/** The columns of a type of works, by name. */
function columnsOf(
  { tables }: MemoryGraph,
  type: ConcreteType,
): Readonly<Record<CalendarColumn, readonly Stored[]>> | undefined {
  if (!concreteTypesOf('Work').includes(type)) return undefined;
  const column = (name: CalendarColumn) => tables[type].column(name);
  return {
    storyCalendar: column('storyCalendar'),
    storyEarliestStart: column('storyEarliestStart'),
    storyLatestStart: column('storyLatestStart'),
    storyEarliestEnd: column('storyEarliestEnd'),
    storyLatestEnd: column('storyLatestEnd'),
  };
}
