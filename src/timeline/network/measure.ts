import {
  type CalendarLength,
  daysInMonths,
  lengthBetween,
  MINUTES_PER_DAY,
  moved,
  negated,
  sum,
} from '../../domain/calendar.js';
import type { Network } from './network.js';
import { shortestPaths } from './search.js';

/**
 * The most that claims tell of how much later one point may be than another: from a day on in whole
 * hours, from a week on in whole days, since less says nothing about a time so long.
 */
export interface Measured {
  readonly minutes: number;
  /** The same in the units of the claims, by the calendar where dates are among them. */
  readonly length: CalendarLength;
}

interface Measuring {
  /** From the source to other points, or from them to it. */
  readonly direction: 'forward' | 'backward';
  readonly source: number;
  /** Only edges of these claims count. */
  readonly allowed?: ReadonlySet<number>;
}

/**
 * Measures how much later each point may be than the source, or the source than it; undefined where
 * nothing bounds it.
 *
 * What the edges of a shortest path state is added up, months apart from minutes. A path that leads
 * through a calendar runs from one date to another: what is stated on either side moves these dates,
 * and the calendar says what lies between them.
 */
export function measure(
  network: Network,
  { direction, source, allowed }: Measuring,
): (point: number) => Measured | undefined {
  const { times, calendar } = network;
  const { stated } = network[direction];
  const along = new Array<Stretch>(times.length).fill(NOWHERE);
  /** What lies before it is a length by itself, in which another calendar may have its part. */
  const enter = (stretch: Stretch, date: CalendarLength): Stretch['near'] => ({
    date,
    beside: byCalendar(stretch, direction) ?? stretch.beside,
  });
  const slack = shortestPaths(network, {
    direction,
    source,
    allowed,
    weights: 'told',
    reach: (from, edge, to) => {
      const [stretch, length] = [along[from] ?? NOWHERE, stated[edge] ?? NONE];
      const { near, far, beside } = stretch;
      if (to >= calendar)
        along[to] = { near: enter(stretch, length), far: undefined, beside: NONE };
      else if (from >= calendar) along[to] = { near, far: length, beside: NONE };
      else along[to] = { near, far, beside: sum(beside, length) };
    },
  });
  return (point) => {
    const left = slack[point] as number;
    if (left === Infinity) return undefined;
    const [from, to] = direction === 'forward' ? [source, point] : [point, source];
    const exact = left + (times[to] as number) - (times[from] as number);
    const minutes = roundUp(exact);
    const stretch = along[point] ?? NOWHERE;
    const length = byCalendar(stretch, direction) ??
      inOneDirection(stretch.beside) ?? { months: 0, minutes };
    return { minutes, length: { ...length, minutes: roundUp(length.minutes, exact) } };
  };
}

/** What the edges of a path state, from the source on. */
interface Stretch {
  /** The date by which it enters a calendar, the last if it passes several, and what is stated before that. */
  readonly near: { readonly date: CalendarLength; readonly beside: CalendarLength } | undefined;
  /** The date by which it leaves that calendar. */
  readonly far: CalendarLength | undefined;
  /** What is stated after that, or by all of a path that does not pass any. */
  readonly beside: CalendarLength;
}

const NONE: CalendarLength = Object.freeze({ months: 0, minutes: 0 });
const NOWHERE: Stretch = Object.freeze({ near: undefined, far: undefined, beside: NONE });

/** The length of a path through a calendar; undefined for others. */
function byCalendar(
  { near, far, beside }: Stretch,
  direction: Measuring['direction'],
): CalendarLength | undefined {
  if (near === undefined || far === undefined) return undefined;
  return direction === 'forward'
    ? lengthBetween(moved(negated(near.date), negated(near.beside)), moved(far, beside))
    : lengthBetween(moved(negated(far), negated(beside)), moved(near.date, near.beside));
}

/**
 * Months less some days, as fewer months and some days: with no date to count them from, as many days as
 * months may have, or as few where the length is negative, so that it still is the most.
 */
function inOneDirection({ months, minutes }: CalendarLength): CalendarLength | undefined {
  if (months * minutes >= 0) return { months, minutes };
  const bound = months > 0 ? 'most' : 'least';
  const [given, owed] = [Math.abs(months), Math.abs(minutes)];
  for (let less = Math.floor(owed / MOST_IN_MONTH); less <= given; less++) {
    const rest = daysInMonths(less)[bound] * MINUTES_PER_DAY - owed;
    if (rest < 0) continue;
    const sign = Math.sign(months);
    return { months: sign * (given - less), minutes: sign * rest };
  }
  return undefined;
}

const MOST_IN_MONTH = 31 * MINUTES_PER_DAY;

/** Minutes in the units that a length of so many is told in, rounded towards what allows more. */
export function roundUp(minutes: number, length = minutes): number {
  const long = Math.abs(length);
  const unit = long >= 7 * MINUTES_PER_DAY ? MINUTES_PER_DAY : long >= MINUTES_PER_DAY ? 60 : 1;
  return 0 + Math.ceil(minutes / unit) * unit;
}
