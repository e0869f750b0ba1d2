import { readPartialDate } from '../../domain/partial-date.js';

/** The EDTF form of a date that was written in some other way, where there is no doubt about it. */
export function dateInstead(written: string): string | undefined {
  for (const [form, better] of OTHER_FORMS) {
    const found = form.exec(written.trim())?.slice(1);
    const date = found && better(...found.map((part) => part ?? ''));
    if (date !== undefined && readPartialDate(date) !== undefined) return date;
  }
  return undefined;
}

type Better = (...parts: readonly string[]) => string;

const two = (digits: string) => digits.padStart(2, '0');

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month = (name: string) => two(String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1));

const OTHER_FORMS: readonly (readonly [RegExp, Better])[] = [
  [/^(\d{4}) ?[-–—] ?(\d{4})$/, (from = '', to = '') => `${from}/${to}`],
  [/^(\d{4})[-/.](\d\d?)$/, (year = '', m = '') => `${year}-${two(m)}`],
  [
    /^(\d{4})[-/.](\d\d?)[-/.](\d\d?)$/,
    (year = '', m = '', day = '') => `${year}-${two(m)}-${two(day)}`,
  ],
  [/^(\d{3})0'?s$/, (decade = '') => `${decade}X`],
  [/^(?:c\.|ca\.|circa|about|around|~) ?(\d{4})$/i, (year = '') => `${year}~`],
  [/^([A-Z][a-z]{2,8})\.?,? (\d{4})$/, (m = '', year = '') => `${year}-${month(m)}`],
  [
    /^([A-Z][a-z]{2,8})\.? (\d\d?),? (\d{4})$/,
    (m = '', day = '', year = '') => `${year}-${month(m)}-${two(day)}`,
  ],
  [
    /^(\d\d?)\.? ([A-Z][a-z]{2,8})\.?,? (\d{4})$/,
    (day = '', m = '', year = '') => `${year}-${month(m)}-${two(day)}`,
  ],
  [/^(?:before|by|until) (\d{4})$/i, (year = '') => `../${year}`],
];
