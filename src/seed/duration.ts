const UNITS = {
  years: 365.25 * 86_400,
  months: 30.4375 * 86_400,
  weeks: 7 * 86_400,
  days: 86_400,
  hours: 3_600,
  minutes: 60,
  seconds: 1,
} as const;
type Unit = keyof typeof UNITS;

/** The parts of an ISO 8601 duration that are given, largest first: P1Y6M is 1 years and 6 months. */
function durationParts(text: string): readonly (readonly [Unit, number])[] {
  const match =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(
      text,
    );
  if (match === null) return [];
  const units = Object.keys(UNITS) as Unit[];
  return units.flatMap((unit, index) => {
    const digits = match[index + 1];
    return digits === undefined ? [] : [[unit, Number(digits)] as const];
  });
}

/** Orders durations by their mean length: a month is a twelfth of a year of 365.25 days. */
export function compareDurations(a: string, b: string): number {
  return secondsOf(a) - secondsOf(b);
}

function secondsOf(text: string): number {
  return durationParts(text).reduce((sum, [unit, amount]) => sum + UNITS[unit] * amount, 0);
}

/** "4 days", "1 year and 6 months". */
export function durationInWords(text: string): string {
  const parts = durationParts(text).map(([unit, amount]) => inWords(amount, unit));
  const last = parts.at(-1) ?? text;
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last;
}

function inWords(amount: number, unit: Unit): string {
  return `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`;
}

/** "2 to 4 months", "at least 1 hour", "4 days". */
export function durationRangeInWords(min: string | undefined, max: string | undefined): string {
  if (min === undefined) return max === undefined ? 'some time' : `at most ${durationInWords(max)}`;
  if (max === undefined) return `at least ${durationInWords(min)}`;
  if (min === max) return durationInWords(min);
  const [from, ...moreFrom] = durationParts(min);
  const [to, ...moreTo] = durationParts(max);
  const isOneUnit = from?.[0] === to?.[0] && moreFrom.length + moreTo.length === 0;
  const start = isOneUnit && from !== undefined ? String(from[1]) : durationInWords(min);
  return `${start} to ${durationInWords(max)}`;
}
