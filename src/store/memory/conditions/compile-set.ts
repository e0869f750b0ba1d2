import { CALENDAR_ORDER, type CalendarColumn } from '../../../domain/calendar-columns.js';
import { type ConcreteType, concreteTypesOf } from '../../../domain/type-names.js';
import { valueAt } from '../../../plan/values.js';
import type { Indexes } from '../graph/indexes.js';
import { type MemoryGraph, typeOfNode } from '../graph/memory-graph.js';
import type { Stored } from '../graph/table.js';
import type { BindRow, ConditionOf } from './compile-comparison.js';

/** Compiles that a row is set after or before a work: by a link, or by the bounds of both in one calendar. */
export function compileSet(
  indexes: Indexes,
  type: ConcreteType,
  { link, side, work }: ConditionOf<'set'>,
): BindRow {
  const { graph } = indexes;
  const { nodes, offsets } = indexes.link(type, link);
  const own = columnsOf(graph, type);
  return (execution) => {
    const node = graph.numbers.get(String(valueAt(execution.values, work)));
    const other = node === undefined ? undefined : columnsOf(graph, typeOfNode(graph, node));
    if (own === undefined || node === undefined || other === undefined) return () => false;
    const boundOf = (column: CalendarColumn): Stored =>
      other[column][graph.rows[node] as number] ?? null;
    const calendar = boundOf('storyCalendar');
    const comparisons = CALENDAR_ORDER.map(([earlier, later]) =>
      side === 'after'
        ? ({ column: own[later], other: boundOf(earlier) } as const)
        : ({ column: own[earlier], other: boundOf(later) } as const),
    );
    return (row) => {
      const end = offsets[row + 1] as number;
      for (let at = offsets[row] as number; at < end; at++) if (nodes[at] === node) return true;
      if (calendar === null || own.storyCalendar[row] !== calendar) return false;
      return comparisons.every(({ column, other: bound }) => {
        const value = column[row] ?? null;
        if (value === null || bound === null) return false;
        return side === 'after' ? bound < value : value < bound;
      });
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
