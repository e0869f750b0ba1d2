import { MS_PER_DAY } from './calendar.js';

/** A calendar date, as precise as it is known, in EDTF (ISO 8601-2) level 1. Days count from 1970-01-01. */
export interface PartialDate extends Span {
  readonly text: string;
  /**
   * The day by which it is ordered: the first that it names, so that about 1974 comes with 1974 and not
   * before 1973; the last where it names no first, as in ../2014.
   */
  readonly day: number;
}

/** The first and last day that a date may mean. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** A date without its marks of doubt, and the days that it may mean with them. */
interface Reading {
  readonly named: Span;
  readonly meant: Span;
}

/** Bounds of open intervals: far outside any story or release, yet whole numbers a database can index. */
export const EARLIEST_DAY = -10_000_000;
export const LATEST_DAY = 10_000_000;

const MAX_LENGTH = 40;

/**
 * Reads EDTF level 1: 2025-06-06, 2025-06, 2025, 1974~, 197X, ../2014. Undefined for other texts.
 * Clients may send thousands of dates at once, so they are read without a general parser, which takes
 * a hundred times as long.
 */
export function readPartialDate(text: string): PartialDate | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const reading = text.includes('/') ? readInterval(text) : readDate(text);
  if (reading === undefined) return undefined;
  const { named, meant } = reading;
  const day = named.from > EARLIEST_DAY ? named.from : named.to;
  return { text, from: meant.from, to: meant.to, day };
}

function readDate(text: string): Reading | undefined {
  const certain = () => readUnspecified(text) ?? readSeason(text) ?? readLongYear(text);
  return readDoubtful(text) ?? withoutDoubt(certain());
}

function withoutDoubt(named: Span | undefined): Reading | undefined {
  return named && { named, meant: named };
}

/**
 * How far a doubtful date reaches to either side, in units of what it names: 1974~ (about 1974) and 1974?
 * (perhaps 1974) from 1972 to 1976, 1974-06~ from April to August, 1974% (about, perhaps) twice as far.
 * EDTF leaves this to its readers. A range too narrow would contradict other sources, one too wide
 * would order nothing.
 */
const REACH: Readonly<Record<string, number>> = { '~': 2, '?': 2, '%': 4 };

/** A day, a month or a year, perhaps with a mark of doubt: 2014-10-24, 2014-10?, -0043~. */
function readDoubtful(text: string): Reading | undefined {
  const reach = REACH[text.at(-1) ?? ''];
  const named = readDay(reach === undefined ? text : text.slice(0, -1));
  if (named === undefined || reach === undefined) return withoutDoubt(named);
  const unit = UNITS[text.replace(/^-/, '').split('-').length - 1] ?? 'day';
  const start = shifted(dateOf(named.from), -reach, unit);
  const end = shifted(dateOf(named.to + 1), reach, unit);
  return { named, meant: daysBetween(start, end) };
}

const UNITS = ['year', 'month', 'day'] as const;

function shifted([year, month, day]: Day, by: number, unit: (typeof UNITS)[number]): Day {
  if (unit === 'year') return [year + by, month, day];
  return unit === 'month' ? [year, month + by, day] : [year, month, day + by];
}

/** A day, a month or a year: 2014-10-24, 2014-10, -0043. */
function readDay(text: string): Span | undefined {
  const [, year, month, day] = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (year === undefined || year === NO_YEAR) return undefined;
  const [y, m, d] = [Number(year), Number(month) - 1, Number(day)];
  if (month === undefined) return daysBetween([y, 0, 1], [y + 1, 0, 1]);
  if (m < 0 || m > 11) return undefined;
  const ofMonth = daysBetween([y, m, 1], [y, m + 1, 1]);
  if (day === undefined) return ofMonth;
  const ofDay = daysBetween([y, m, d], [y, m, d + 1]);
  return ofDay.from < ofMonth.from || ofDay.to > ofMonth.to ? undefined : ofDay;
}

/** The year before 0001 is 0000. */
const NO_YEAR = '-0000';

/** Digits left open at the end: 2014-10-XX, 2014-XX-XX, 2014-XX, 197X, XXXX-XX. */
function readUnspecified(text: string): Span | undefined {
  const [, known] =
    /^(-?\d{4}-\d\d|-?\d{4}|XXXX)-XX$/.exec(text) ?? /^(-?\d{4}|XXXX)-XX-XX$/.exec(text) ?? [];
  const years = known ?? text;
  if (!/^(-?\d{3}X|-?\d\dXX|XXXX)$/.test(years))
    return known === undefined ? undefined : readDay(known);
  const [one, other] = ['0', '9'].map((digit) => readDay(years.replaceAll('X', digit)));
  return one && other && { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) };
}

/** A season as a quarter of a year: 2014-21 is the first. */
function readSeason(text: string): Span | undefined {
  const [, year, season] = /^(-?\d{4})-2([1-4])$/.exec(text) ?? [];
  if (year === undefined || year === NO_YEAR) return undefined;
  const month = 3 * (Number(season) - 1);
  return daysBetween([Number(year), month, 1], [Number(year), month + 3, 1]);
}

/** A year of more than four digits: Y-17000. */
function readLongYear(text: string): Span | undefined {
  if (!/^Y-?[1-9]\d{4,}$/.test(text)) return undefined;
  const year = Number(text.slice(1));
  return daysBetween([year, 0, 1], [year + 1, 0, 1]);
}

/** From one date to a later one; `..` is open, nothing unknown: 2014/2015~, ../2014, 2014/. */
function readInterval(text: string): Reading | undefined {
  const [first, last, ...others] = text.split('/').map(readEnd);
  if (first === undefined || last === undefined || others.length > 0) return undefined;
  const isOpen = first === OPEN || last === OPEN;
  if (!isOpen && first.named.from >= last.named.from) return undefined;
  return {
    named: { from: first.named.from, to: last.named.to },
    meant: { from: first.meant.from, to: last.meant.to },
  };
}

const ALWAYS: Span = Object.freeze({ from: EARLIEST_DAY, to: LATEST_DAY });
const OPEN: Reading = Object.freeze({ named: ALWAYS, meant: ALWAYS });

function readEnd(text: string): Reading | undefined {
  return text === '' || text === '..' ? OPEN : readDoubtful(text);
}

type Day = readonly [year: number, month: number, day: number];

/** The days from one up to another, that excluded. */
function daysBetween(start: Day, end: Day): Span {
  return { from: withinBounds(dayOf(start)), to: withinBounds(dayOf(end) - 1) };
}

function dayOf([year, month, day]: Day): number {
  // Unlike Date.UTC, this takes the years from 0 to 99 for what they are.
  const days = new Date(0).setUTCFullYear(year, month, day) / MS_PER_DAY;
  return Number.isNaN(days) ? year * Infinity : days;
}

/** The inverse of `dayOf`. */
function dateOf(days: number): Day {
  const date = new Date(days * MS_PER_DAY);
  return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
}

/** The year of a day. */
export function yearOfDay(day: number): number {
  const [year] = dateOf(day);
  return year;
}

function withinBounds(day: number): number {
  return Math.min(Math.max(day, EARLIEST_DAY), LATEST_DAY);
}

/** A part of a date that may be known without its year being compared. */
export type DateField = 'month' | 'day';

/** The month, from 1, and the day of the month, where all days that a date may mean have the same. */
export function certainParts({ from, to }: Span): Readonly<Partial<Record<DateField, number>>> {
  const [first, last] = [dateOf(from), dateOf(to)];
  if (first[0] !== last[0] || first[1] !== last[1]) return {};
  const month = first[1] + 1;
  return from === to ? { month, day: first[2] } : { month };
}

/** The day by which a date is ordered; infinite when it is no date. */
export function firstDay(date: unknown): number {
  const read = typeof date === 'string' ? readPartialDate(date) : undefined;
  return read?.day ?? Number.POSITIVE_INFINITY;
}

/** True when all of `date` lies on or before the last day of `limit`. */
export function isStatedBy(date: PartialDate, limit: PartialDate): boolean {
  return date.to <= limit.to;
}
