/**
 * Lengths of time as a calendar counts them. A month has 28 to 31 days, a hundred years have 36,524 or
 * 36,525: what was written in months is never turned into days but where the dates are known, since an
 * average would contradict them. Positions are lengths counted from 1970-01-01.
 */
export interface CalendarLength {
  readonly months: number;
  /** Beside the months; of the same sign in what is printed. */
  readonly minutes: number;
}

export const MINUTES_PER_DAY = 1_440;
export const MS_PER_DAY = 86_400_000;
/** The Gregorian calendar repeats itself after 400 years. */
const MONTHS_PER_CYCLE = 4_800;
const DAYS_PER_CYCLE = 146_097;

/** The first day of each month from January 1970, for as long as it takes to repeat itself twice. */
const FIRST_DAYS = Array.from(
  { length: 2 * MONTHS_PER_CYCLE },
  (_, month) => Date.UTC(1970, month, 1) / MS_PER_DAY,
);

/** The least and the most days that this many months have, wherever they begin. */
export function daysInMonths(months: number): { readonly least: number; readonly most: number } {
  if (months === 0 || !Number.isFinite(months)) return { least: months, most: months };
  const cycles = Math.floor(months / MONTHS_PER_CYCLE) * DAYS_PER_CYCLE;
  const rest = months % MONTHS_PER_CYCLE;
  let [least, most] = [Infinity, 0];
  for (let start = 0; start < MONTHS_PER_CYCLE; start++) {
    const days = (FIRST_DAYS[start + rest] as number) - (FIRST_DAYS[start] as number);
    if (days < least) least = days;
    if (days > most) most = days;
  }
  return { least: cycles + least, most: cycles + most };
}

/** The first day of a month, both counted from January 1970. */
function firstDayOf(month: number): number {
  const cycle = Math.floor(month / MONTHS_PER_CYCLE);
  return cycle * DAYS_PER_CYCLE + (FIRST_DAYS[month - cycle * MONTHS_PER_CYCLE] as number);
}

/** Where a day begins: its month, and the minutes from the start of that. */
export function positionOf(day: number): CalendarLength {
  const cycle = Math.floor(day / DAYS_PER_CYCLE);
  const date = new Date((day - cycle * DAYS_PER_CYCLE) * MS_PER_DAY);
  const months = 12 * (date.getUTCFullYear() - 1970) + date.getUTCMonth();
  return {
    months: cycle * MONTHS_PER_CYCLE + months,
    minutes: (date.getUTCDate() - 1) * MINUTES_PER_DAY,
  };
}

/** A position moved by a length: a month after 31 January is the last day of February. */
export function moved(
  position: CalendarLength,
  { months, minutes }: CalendarLength,
): CalendarLength {
  return positionAt(minutesTo(movedByMonths(position, months)) + minutes);
}

function movedByMonths(position: CalendarLength, months: number): CalendarLength {
  const month = position.months + months;
  const lastDay = firstDayOf(month + 1) - firstDayOf(month) - 1;
  const isTooLate = position.minutes >= (lastDay + 1) * MINUTES_PER_DAY;
  const timeOfDay = position.minutes % MINUTES_PER_DAY;
  const minutes = isTooLate ? lastDay * MINUTES_PER_DAY + timeOfDay : position.minutes;
  return { months: month, minutes };
}

/** From one position to another, in whole months and what is left after them. */
export function lengthBetween(start: CalendarLength, end: CalendarLength): CalendarLength {
  const to = minutesTo(end);
  if (to < minutesTo(start)) return negated(lengthBetween(end, start));
  const most = end.months - start.months;
  const months = minutesTo(movedByMonths(start, most)) > to ? most - 1 : most;
  return { months, minutes: to - minutesTo(movedByMonths(start, months)) };
}

/** How many minutes after 1970 a position is. */
export function minutesTo({ months, minutes }: CalendarLength): number {
  return firstDayOf(months) * MINUTES_PER_DAY + minutes;
}

function positionAt(minutes: number): CalendarLength {
  const day = Math.floor(minutes / MINUTES_PER_DAY);
  const { months, minutes: start } = positionOf(day);
  return { months, minutes: start + minutes - day * MINUTES_PER_DAY };
}

export function sum(a: CalendarLength, b: CalendarLength): CalendarLength {
  return { months: a.months + b.months, minutes: a.minutes + b.minutes };
}

export function negated({ months, minutes }: CalendarLength): CalendarLength {
  return { months: 0 - months, minutes: 0 - minutes };
}
