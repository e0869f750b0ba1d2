import { type CalendarLength, daysInMonths, MINUTES_PER_DAY, negated } from './calendar.js';

/**
 * Durations are ISO 8601 texts of whole units, such as P4D, PT1H or P6M. What they say in years and
 * months is kept apart from what they say in smaller units, which have one length each.
 */
const UNITS = [
  { name: 'year', months: 12, seconds: 0 },
  { name: 'month', months: 1, seconds: 0 },
  { name: 'week', months: 0, seconds: 604_800 },
  { name: 'day', months: 0, seconds: 86_400 },
  { name: 'hour', months: 0, seconds: 3_600 },
  { name: 'minute', months: 0, seconds: 60 },
  { name: 'second', months: 0, seconds: 1 },
] as const;
type Unit = (typeof UNITS)[number];

/** The form of a duration. */
export const DURATION_FORM =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** A unit and how often it is given. */
type Part = readonly [unit: Unit, amount: number];

/** The parts of a duration, largest first; undefined for other texts. */
function partsOf(text: string): readonly Part[] | undefined {
  const amounts = DURATION_FORM.exec(text)?.slice(1);
  return amounts?.flatMap((digits, index) => {
    const unit = UNITS[index];
    return digits === undefined || unit === undefined ? [] : [[unit, Number(digits)] as const];
  });
}

/** Which end of a range a duration is. */
type Bound = 'least' | 'most';

/**
 * A duration as a length; undefined for other texts. Seconds are rounded so that a bound never says more
 * than it did: down for the least, up for the most.
 */
export function readLength(text: string, bound: Bound): CalendarLength | undefined {
  const parts = partsOf(text);
  if (parts === undefined) return undefined;
  const sum = (unit: 'months' | 'seconds'): number =>
    parts.reduce((all, [one, amount]) => (one[unit] > 0 ? all + amount * one[unit] : all), 0);
  const minutes = sum('seconds') / 60;
  const round = bound === 'least' ? Math.floor : Math.ceil;
  return { months: sum('months'), minutes: round(minutes) };
}

/** The least or the most minutes that a duration may last; undefined for other texts. */
export function readDuration(text: string, bound: Bound): number | undefined {
  const length = readLength(text, bound);
  return length && daysInMonths(length.months)[bound] * MINUTES_PER_DAY + length.minutes;
}

/** True when something can last at least `min` and at most `max`; texts that are no durations rule nothing out. */
export function canLast(min: string, max: string): boolean {
  return (readDuration(min, 'least') ?? 0) <= (readDuration(max, 'most') ?? Infinity);
}

/** A length in years, months, days, hours and minutes: "P11Y", "-P1M2DT3H", "PT0S". */
export function printLength(length: CalendarLength): string {
  const { months, minutes } = length;
  if (months < 0 || minutes < 0) return `-${printLength(negated(length))}`;
  const [days, hours] = [Math.floor(minutes / MINUTES_PER_DAY), Math.floor(minutes / 60) % 24];
  const date = part(Math.floor(months / 12), 'Y') + part(months % 12, 'M') + part(days, 'D');
  const time = part(hours, 'H') + part(minutes % 60, 'M');
  return date + time === '' ? 'PT0S' : `P${date}${time && `T${time}`}`;
}

function part(amount: number, letter: string): string {
  return amount > 0 ? `${amount}${letter}` : '';
}

/** "4 days", "1 year, 6 months and 2 days"; the text itself when it is no duration. */
export function durationInWords(text: string): string {
  const parts = partsOf(text);
  if (parts === undefined) return text;
  const given = parts.filter(([, amount]) => amount > 0);
  return given.length === 0 ? 'no time' : list.format(given.map(inWords));
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

function inWords([{ name }, amount]: Part): string {
  return `${amount} ${name}${amount === 1 ? '' : 's'}`;
}

/** "2 to 4 months", "at least 1 hour", "4 days"; bounds that say nothing are left out. */
export function durationRangeInWords(min: string | undefined, max: string | undefined): string {
  const least = min === undefined || isNone(min) ? undefined : min;
  if (max === undefined)
    return least === undefined ? 'some time' : `at least ${durationInWords(least)}`;
  if (min === max) return durationInWords(max);
  if (least === undefined) return `at most ${durationInWords(max)}`;
  const [from, ...moreFrom] = partsOf(least) ?? [];
  const [to, ...moreTo] = partsOf(max) ?? [];
  const isOneUnit = from?.[0] === to?.[0] && moreFrom.length + moreTo.length === 0;
  const start = isOneUnit && from !== undefined ? String(from[1]) : durationInWords(least);
  return `${start} to ${durationInWords(max)}`;
}

function isNone(text: string): boolean {
  return partsOf(text)?.every(([, amount]) => amount === 0) ?? false;
}
