import type { DayRange } from '../../domain/date-range.js';
import type { Network } from '../network/network.js';
import type { SolvedNetwork } from '../solve/solve-timeline.js';
import { boundsInCalendar, type CalendarBounds } from './calendar-bounds.js';
import type { Precedence } from './precedence.js';

const MINUTES_PER_DAY = 1_440;

type Bounds = ReturnType<typeof boundsInCalendar>;

/** Gives the days of the calendar within which a segment certainly takes place. */
export function segmentDates({ positions }: SolvedNetwork): (segment: string) => DayRange {
  const known = new Map<Network, Map<number, Bounds>>();
  return (segment) => {
    const position = positions.get(segment);
    if (position === undefined) return daysFrom(-Infinity, Infinity);
    const { network, start, end, calendar } = position;
    if (calendar === undefined) return daysFrom(-Infinity, Infinity);
    const inNetwork = known.get(network) ?? new Map<number, Bounds>();
    const bounds = inNetwork.get(calendar) ?? boundsInCalendar(network, calendar);
    known.set(network, inNetwork.set(calendar, bounds));
    return daysFrom(bounds.earliest(start), bounds.latest(end));
  };
}

/** When the main segments of a work start and end in the calendar of its story. */
export interface WorkDates {
  readonly days: DayRange;
  /** The first work, by id, of those in the same calendar. */
  readonly calendar: string;
  /** In minutes from day 0; infinite where nothing bounds it. */
  readonly minutes: Readonly<Record<Exclude<keyof CalendarBounds, 'calendar' | 'isOwn'>, number>>;
}

/** Gives the dates of a work; undefined where its main segments are not in one calendar. */
export function workDates({
  works,
  indexOf,
  bounds,
}: Precedence): (work: string) => WorkDates | undefined {
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
    const days =
      bounds.isOwn[index] === 1
        ? daysFrom(minutes.earliestStart, minutes.latestEnd)
        : daysFrom(-Infinity, Infinity);
    return { days, calendar: firstIn.get(calendar) ?? work, minutes };
  };
}

function daysFrom(earliest: number, latest: number): DayRange {
  return {
    from: Math.floor(earliest / MINUTES_PER_DAY),
    to: Math.ceil(latest / MINUTES_PER_DAY) - 1,
  };
}
