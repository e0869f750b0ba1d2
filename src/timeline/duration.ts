/**
 * Story time is counted in whole minutes. A year is 365.25 days and a month a twelfth of it: both are
 * whole minutes, twelve months are a year, and what was written in months or years is printed back so.
 * Ranges of real months (28 to 31 days) were the alternative; but sources that speak of months speak
 * roughly, and an editor says how roughly by giving a range.
 */
const UNITS = [
  { name: 'year', minutes: 525_960 },
  { name: 'month', minutes: 43_830 },
  { name: 'week', minutes: 10_080 },
  { name: 'day', minutes: 1_440 },
  { name: 'hour', minutes: 60 },
  { name: 'minute', minutes: 1 },
  { name: 'second', minutes: 1 / 60 },
] as const;

const FORM =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** How often each unit stands in a duration, years first; undefined when the text is none. */
function amountsOf(text: string): readonly number[] | undefined {
  return FORM.exec(text)
    ?.slice(1)
    .map((digits) => Number(digits ?? 0));
}

/**
 * The minutes of an ISO 8601 duration of whole units, such as P4D, PT1H or P6M; undefined when it is
 * none. Seconds are rounded so that a bound never says more than it did: down for the least, up for
 * the most.
 */
export function readDuration(text: string, bound: 'least' | 'most'): number | undefined {
  const amounts = amountsOf(text);
  if (amounts === undefined) return undefined;
  const minutes = amounts.reduce(
    (sum, amount, unit) => sum + amount * (UNITS[unit]?.minutes ?? 0),
    0,
  );
  // Sixtieths do not add up exactly in binary.
  const nearest = Math.round(minutes);
  if (Math.abs(minutes - nearest) < 1e-6) return nearest;
  return bound === 'least' ? Math.floor(minutes) : Math.ceil(minutes);
}

/** Minutes as an ISO 8601 duration in years, months, days, hours and minutes: "P11Y", "-P1M2DT3H", "PT0S". */
export function printDuration(minutes: number): string {
  if (minutes === 0) return 'PT0S';
  const [years, months, , days, hours, rest] = split(Math.abs(minutes));
  const date = part(years, 'Y') + part(months, 'M') + part(days, 'D');
  const time = part(hours, 'H') + part(rest, 'M');
  return `${minutes < 0 ? '-' : ''}P${date}${time && `T${time}`}`;
}

/** Weeks are left at 0: a reader takes in "17 days" as easily. */
function split(minutes: number): readonly number[] {
  let left = minutes;
  return UNITS.map((unit) => {
    if (unit.name === 'week') return 0;
    const amount = Math.floor(left / unit.minutes);
    left -= amount * unit.minutes;
    return amount;
  });
}

function part(amount: number | undefined, letter: string): string {
  return amount ? `${amount}${letter}` : '';
}

/** "4 days", "1 year and 6 months"; the text itself when it is no duration. */
export function durationInWords(text: string): string {
  const given = (amountsOf(text) ?? []).flatMap((amount, unit) =>
    amount === 0 ? [] : [`${amount} ${UNITS[unit]?.name}${amount === 1 ? '' : 's'}`],
  );
  if (given.length === 0) return amountsOf(text) === undefined ? text : 'no time';
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(given);
}
