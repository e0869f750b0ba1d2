import { type PartialDate, yearOfDay } from './partial-date.js';

/** EDTF writes years of up to four digits as they are, and decades of no others. */
const MAX_DECADE = 999;

type Span = Pick<PartialDate, 'from' | 'to'>;

/** The year that all of a date lies in; undefined where it may lie in several. */
export function yearOf(date: Span): number | undefined {
  const year = yearOfDay(date.from);
  return year === yearOfDay(date.to) ? year : undefined;
}

/**
 * The decade that all of a date lies in, by the digits that its years begin with: 199 for 1990 to 1999,
 * -4 for -0049 to -0040. Undefined where it may lie in several, and for years that EDTF has no decade of.
 */
export function decadeOf(date: Span): number | undefined {
  const [first, last] = [yearOfDay(date.from), yearOfDay(date.to)];
  const decade = Math.trunc(first / 10);
  const isNamed = Math.abs(decade) <= MAX_DECADE && (decade !== 0 || first >= 0);
  return isNamed && decade === Math.trunc(last / 10) ? decade : undefined;
}

/** A year in EDTF: 2014, -0043, Y17000. */
export function printYear(year: number): string {
  return Math.abs(year) <= 9999 ? digits(year, 4) : `Y${year}`;
}

/** A decade in EDTF: 199X, -004X. */
export function printDecade(decade: number): string {
  return `${digits(decade, 3)}X`;
}

function digits(number: number, length: number): string {
  return `${number < 0 ? '-' : ''}${String(Math.abs(number)).padStart(length, '0')}`;
}
