/**
 * Durations are ISO 8601 texts of whole units, such as P4D, PT1H or P6M, and are counted in minutes. A
 * year is 365.25 days and a month a twelfth of it: both are whole minutes, twelve months are a year,
 * and what was written in months or years is printed back so. Ranges of real months (28 to 31 days)
 * were the alternative; but sources that speak of months speak roughly, and an editor says how roughly
 * by giving a range.
 */
const UNITS = [
  { name: 'year', seconds: 31_557_600 },
  { name: 'month', seconds: 2_629_800 },
  { name: 'week', seconds: 604_800 },
  { name: 'day', seconds: 86_400 },
  { name: 'hour', seconds: 3_600 },
  { name: 'minute', seconds: 60 },
  { name: 'second', seconds: 1 },
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

function secondsOf(text: string): number | undefined {
  return partsOf(text)?.reduce((sum, [unit, amount]) => sum + amount * unit.seconds, 0);
}

/**
 * A duration in whole minutes; undefined for other texts. Seconds are rounded so that a bound never
 * says more than it did: down for the least, up for the most.
 */
export function readDuration(text: string, bound: 'least' | 'most'): number | undefined {
  const seconds = secondsOf(text);
  if (seconds === undefined) return undefined;
  return bound === 'least' ? Math.floor(seconds / 60) : Math.ceil(seconds / 60);
}

/** Orders durations by length; other texts come first. */
export function compareDurations(a: string, b: string): number {
  return (secondsOf(a) ?? -1) - (secondsOf(b) ?? -1);
}

/** Minutes as a duration in years, months, days, hours and minutes: "P11Y", "-P1M2DT3H", "PT0S". */
export function printDuration(minutes: number): string {
  if (minutes === 0) return 'PT0S';
  const [years, months, , days, hours, rest] = split(Math.abs(minutes));
  const date = part(years, 'Y') + part(months, 'M') + part(days, 'D');
  const time = part(hours, 'H') + part(rest, 'M');
  return `${minutes < 0 ? '-' : ''}P${date}${time && `T${time}`}`;
}

/** Weeks are left at 0: a reader takes in "17 days" as easily. */
function split(minutes: number): readonly number[] {
  let left = minutes * 60;
  return UNITS.map((unit) => {
    if (unit.name === 'week') return 0;
    const amount = Math.floor(left / unit.seconds);
    left -= amount * unit.seconds;
    return amount;
  });
}

function part(amount: number | undefined, letter: string): string {
  return amount ? `${amount}${letter}` : '';
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
  const least = min === undefined || secondsOf(min) === 0 ? undefined : min;
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
