import { MINUTES_PER_DAY, minutesTo, moved, positionOf } from '../../domain/calendar.js';
import type { DayRange } from '../../domain/date-range.js';
import type { Network } from '../network/network.js';
import { shortestPaths } from '../network/search.js';
import type { Position } from '../solve/position.js';

const UNBOUNDED: DayRange = Object.freeze({ from: -Infinity, to: Infinity });

type Bound = (point: number) => number;

/** The least and the greatest time of each point, in minutes from day 0 of a calendar. */
interface CalendarTimes {
  readonly earliest: Bound;
  readonly latest: Bound;
}

/**
 * Gives the days of the calendar within which segments certainly take place, all together. They must be
 * in one network; nothing bounds segments that are in no calendar, or in several.
 */
export function daysInCalendar(): (positions: readonly Position[]) => DayRange {
  const known = new Map<Network, Map<number, CalendarTimes>>();
  return (positions) => {
    const network = positions[0]?.network;
    const calendar = commonCalendar(positions);
    if (network === undefined || calendar === undefined) return UNBOUNDED;
    const inNetwork = known.get(network) ?? new Map<number, CalendarTimes>();
    const times = inNetwork.get(calendar) ?? calendarTimes(network, calendar);
    known.set(network, inNetwork.set(calendar, times));
    const { earliest, latest } = times;
    return {
      from: Math.floor(
        Math.min(...positions.map(({ start }) => earliest(start))) / MINUTES_PER_DAY,
      ),
      to: Math.ceil(Math.max(...positions.map(({ end }) => latest(end))) / MINUTES_PER_DAY) - 1,
    };
  };
}

/** The calendar of the continuity that all of these segments are in, if there is one. */
export function commonCalendar(positions: readonly Position[]): number | undefined {
  const [first] = positions;
  return positions.every(({ calendar }) => calendar === first?.calendar)
    ? first?.calendar
    : undefined;
}

function calendarTimes(network: Network, source: number): CalendarTimes {
  const [earliest, latest] = [follow(network, source, EARLIEST), follow(network, source, LATEST)];
  return {
    earliest: (point) => earliest[point] as number,
    latest: (point) => latest[point] as number,
  };
}

/** Which bounds are followed: what lies at least so much later, or at most. */
interface Way {
  readonly direction: 'forward' | 'backward';
  readonly sign: 1 | -1;
  /** The tighter of two bounds. */
  readonly tighter: (a: number, b: number) => number;
  /** A bound on all times that a bound allows, so many months later, or earlier where they are negative. */
  readonly byMonths: (minutes: number, months: number) => number;
}

const EARLIEST: Way = {
  direction: 'backward',
  sign: -1,
  tighter: Math.max,
  byMonths: (minutes, months) => movedDay(Math.floor(minutes / MINUTES_PER_DAY), months),
};

/** The last days of a month coincide in a shorter one, so where a day ends is moved as what begins and as what ends. */
const LATEST: Way = {
  direction: 'forward',
  sign: 1,
  tighter: Math.min,
  byMonths(minutes, months) {
    const end = Math.ceil(minutes / MINUTES_PER_DAY);
    return Math.max(movedDay(end, months), movedDay(end - 1, months) + MINUTES_PER_DAY);
  },
};

function movedDay(day: number, months: number): number {
  return minutesTo(moved(positionOf(day), { months, minutes: 0 }));
}

/**
 * Bounds of all points. The shortest paths are those of the solver, for which thirty years are as many
 * days as any thirty years have at least, or at most. But along a path from a calendar every time has a
 * date, which months move as the calendar does: thirty years after November 2019 is November 2049.
 */
function follow(network: Network, source: number, way: Way): Float64Array {
  const { direction, sign, tighter, byMonths } = way;
  const { times, calendar } = network;
  const { exact, stated } = network[direction];
  const bounds = new Float64Array(times.length).fill(sign * Infinity);
  bounds[source] = 0;
  shortestPaths(network, {
    direction,
    source,
    reach(from, edge, to) {
      const here = bounds[from] as number;
      const shift =
        (times[to] as number) - (times[from] as number) + sign * (exact[edge] as number);
      const length = stated[edge];
      // A date is no length: what the edges of calendars state is counted from their day 0.
      const isDate = from >= calendar || to >= calendar;
      bounds[to] =
        length === undefined || isDate
          ? here + shift
          : tighter(here + shift, byMonths(here, sign * length.months) + sign * length.minutes);
    },
  });
  return bounds;
}
