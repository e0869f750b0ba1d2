import { CALENDAR_ORDER, type CalendarColumn } from '../../../domain/calendar-columns.js';
import { type ConcreteType, concreteTypesOf } from '../../../domain/type-names.js';
import { valueAt } from '../../../plan/values.js';
import { type MemoryGraph, typeOfNode } from '../graph/memory-graph.js';
import type { Stored } from '../graph/table.js';
import type { BindRow, ConditionOf } from './compile-comparison.js';

/** Compiles that a row comes after or before a work by the bounds of both in one calendar. */
export function compileCalendar(
  graph: MemoryGraph,
  type: ConcreteType,
  { side, work }: ConditionOf<'calendar'>,
): BindRow {
  const own = columnsOf(graph, type);
  return (execution) => {
    const node = graph.numbers.get(String(valueAt(execution.values, work)));
    const other = node === undefined ? undefined : columnsOf(graph, typeOfNode(graph, node));
    if (own === undefined || node === undefined || other === undefined) return () => false;
    const bounds = (column: CalendarColumn): Stored =>
      other[column][graph.rows[node] as number] ?? null;
    const calendar = bounds('storyCalendar');
    if (calendar === null) return () => false;
    const comparisons = CALENDAR_ORDER.map(([earlier, later]) =>
      side === 'after'
        ? ({ column: own[later], than: bounds(earlier) } as const)
        : ({ column: own[earlier], than: bounds(later) } as const),
    );
    const isLess = (a: Stored, b: Stored): boolean => a !== null && b !== null && a < b;
    return (row) =>
      own.storyCalendar[row] === calendar &&
      comparisons.every(({ column, than }) => {
        const value = column[row] ?? null;
        return side === 'after' ? isLess(than, value) : isLess(value, than);
      });
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
