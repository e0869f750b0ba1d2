import { MS_PER_DAY } from './calendar.js';

/** Days since 1970-01-01, both included; infinite where nothing bounds them. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** A range of days as texts. */
interface PrintedRange {
  /** EDTF, as short as it can be said: 1975, 197X, 1975-06, 1975-06-30, 1970-01/1983-05, 1975/.., ../1975. */
  readonly text: string;
  /** "1975", "the 1970s", "June 1975", "from January 1970 to May 1983", "1975 or later". */
  readonly words: string;
}

/** Undefined where nothing bounds a range, or where its years have more than four digits. */
export function printDateRange({ from, to }: DayRange): PrintedRange | undefined {
  const [first, last, next] = [dayAt(from), dayAt(to), dayAt(to + 1)];
  if (first === undefined && last === undefined) return undefined;
  // A range begins and ends with years, or with months, or else with days.
  const unit = Math.max(unitStartedBy(first), unitStartedBy(next));
  const [begin, end] = [first && printDay(first, unit), last && printDay(last, unit)];
  if (begin === undefined)
    return end && { text: `../${end.text}`, words: `${end.words} or earlier` };
  if (end === undefined) return { text: `${begin.text}/..`, words: `${begin.words} or later` };
  if (begin.text === end.text) return begin;
  return (
    decadeOf(begin.text, end.text) ?? {
      text: `${begin.text}/${end.text}`,
      words: `from ${begin.words} to ${end.words}`,
    }
  );
}

const [YEAR, MONTH, DAY] = [0, 1, 2];
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

function dayAt(day: number): Date | undefined {
  const date = new Date(day * MS_PER_DAY);
  return Math.abs(date.getUTCFullYear()) <= 9_999 ? date : undefined;
}

/** The longest unit that starts with a day. */
function unitStartedBy(date: Date | undefined): number {
  if (date === undefined) return YEAR;
  if (date.getUTCDate() > 1) return DAY;
  return date.getUTCMonth() > 0 ? MONTH : YEAR;
}

function printDay(date: Date, unit: number): PrintedRange {
  const year = date.getUTCFullYear();
  const digits = String(Math.abs(year)).padStart(4, '0');
  const text = [
    year < 0 ? `-${digits}` : digits,
    ...[date.getUTCMonth() + 1, date.getUTCDate()].map((part) => String(part).padStart(2, '0')),
  ];
  const words = [
    ...(unit === DAY ? [String(date.getUTCDate())] : []),
    ...(unit >= MONTH ? [MONTHS[date.getUTCMonth()] ?? ''] : []),
    // The year before 1 is 0 in EDTF and 1 BC in words.
    year > 0 ? String(year) : `${1 - year} BC`,
  ];
  return { text: text.slice(0, unit + 1).join('-'), words: words.join(' ') };
}

/** The decade from one year to another: 197X. */
function decadeOf(first: string, last: string): PrintedRange | undefined {
  const decade = /^(\d{3})0$/.exec(first)?.[1];
  if (decade === undefined || last !== `${decade}9`) return undefined;
  return { text: `${decade}X`, words: `the ${Number(first)}s` };
}
