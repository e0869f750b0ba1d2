import type { Property } from './model-parts.js';

/** When a work or segment takes place in the calendar of its story. */
export const storyDates = {
  storyDate: { kind: 'date', nullable: true, sortable: true, derived: true },
  storyDateInWords: { kind: 'value', nullable: true, derived: true },
} as const satisfies Record<string, Property>;

/**
 * When the main story of a work takes place in the calendar of its story, in minutes since 1970: the
 * columns by which works that only dates order are compared. Two calendars cannot be compared, and an
 * absent bound is no bound.
 */
export const calendarProperties = {
  storyCalendar: { kind: 'value', nullable: true, hidden: true },
  storyEarliestStart: { kind: 'integer', nullable: true, hidden: true },
  storyLatestStart: { kind: 'integer', nullable: true, hidden: true },
  storyEarliestEnd: { kind: 'integer', nullable: true, hidden: true },
  storyLatestEnd: { kind: 'integer', nullable: true, hidden: true },
} as const satisfies Record<string, Property>;

export type CalendarColumn = keyof typeof calendarProperties;

/** What must hold of an earlier and a later work: the first column of the one is less than the second of the other. */
export const CALENDAR_ORDER = [
  ['storyLatestStart', 'storyEarliestStart'],
  ['storyLatestEnd', 'storyEarliestEnd'],
] as const satisfies readonly (readonly [earlier: CalendarColumn, later: CalendarColumn])[];
