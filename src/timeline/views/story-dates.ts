import type { DayRange } from '../../domain/date-range.js';
import type { SolvedNetwork } from '../solve/solve-timeline.js';
import type { CalendarBounds } from './calendar-bounds.js';
import { daysInCalendar } from './calendar-days.js';
import type { Precedence } from './precedence.js';

/** Gives the days of the calendar within which a segment certainly takes place. */
export function segmentDates({ positions }: SolvedNetwork): (segment: string) => DayRange {
  const daysOf = daysInCalendar();
  return (segment) => daysOf([positions.get(segment)].filter((known) => known !== undefined));
}

/** When the main segments of a work start and end in the calendar of its story. */
export interface WorkDates {
  readonly days: DayRange;
  /** The first work, by id, of those in the same calendar. */
  readonly calendar: string;
  /** In minutes from day 0, by which works are put in order; infinite where nothing bounds it. */
  readonly minutes: Readonly<Record<Exclude<keyof CalendarBounds, 'calendar'>, number>>;
}

/** Gives the dates of a work; undefined where its main segments are not in one calendar. */
export function workDates({
  works,
  indexOf,
  mains,
  bounds,
}: Precedence): (work: string) => WorkDates | undefined {
  const daysOf = daysInCalendar();
  const firstIn = new Map<number, string>();
  for (const [index, work] of works.entries()) {
    const calendar = bounds.calendar[index] as number;
    if (!firstIn.has(calendar)) firstIn.set(calendar, work);
  }
  return (work) => {
    const index = indexOf.get(work);
    const calendar = bounds.calendar[index ?? -1] ?? -1;
    if (index === undefined || calendar < 0) return undefined;
    const minutes = {
      earliestStart: bounds.earliestStart[index] as number,
      latestStart: bounds.latestStart[index] as number,
      earliestEnd: bounds.earliestEnd[index] as number,
      latestEnd: bounds.latestEnd[index] as number,
    };
    const days = daysOf(mains[index] ?? []);
    return { days, calendar: firstIn.get(calendar) ?? work, minutes };
  };
}
