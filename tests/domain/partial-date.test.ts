import edtf from 'edtf';
import fc from 'fast-check';
import {
  EARLIEST_DAY,
  isStatedBy,
  LATEST_DAY,
  readPartialDate,
} from '../../src/domain/partial-date.js';

const MS_PER_DAY = 86_400_000;
const day = (text: string) => Date.parse(text) / MS_PER_DAY;

/** Days, months and years from 1 to 9998, in their usual form. */
const plainDate = fc
  .tuple(
    fc.date({
      min: new Date('0001-01-01'),
      max: new Date('9998-12-31'),
      noInvalidDate: true,
    }),
    fc.constantFrom(4, 7, 10),
  )
  .map(([date, length]) => date.toISOString().slice(0, length));

/** Texts in the forms of level 1, and some that are close to them. */
const edtfLike = fc
  .oneof(
    fc.stringMatching(/^(\d{4}|00\d\d|2[01]\d\d)(-[012]\d(-[0123]\d)?)?[?~%]?$/),
    fc.stringMatching(/^-(\d{4})(-[01]\d(-[0123]\d)?)?[?~%]?$/),
    fc.stringMatching(/^(\d{4}|\d{3}X|\d\dXX|XXXX|\dXXX|X\d{3})(-[01]\d|-XX)?(-XX)?~?$/),
    fc.stringMatching(/^Y-?\d{4,5}$/),
    fc.stringMatching(/^(20\d\d(-0\d)?[?~]?|\.\.|197X)?\/(20\d\d(-0\d)?%?|\.\.)?$/),
    fc.string({ unit: fc.constantFrom(...'0124-X/~.?Y'), maxLength: 12 }),
  )
  .filter((text) => !isOdd(text));

/** The library reads two digits as a century, which level 1 lacks, and lets a season before year 0 end after it. */
const isOdd = (text: string): boolean => /^-?\d\d$|^-\d{4}-2\d$/.test(text);

function readByLibrary(text: string) {
  try {
    const date = edtf(text, { level: 1 });
    // The library rolls impossible days over (30 February becomes 2 March); its print then differs.
    if (date.edtf !== text) return undefined;
    const [from, to] = [dayOf(date.min, EARLIEST_DAY), dayOf(date.max, LATEST_DAY)];
    // Before year 0 it swaps the first and last of unspecified digits.
    const [first, last] = [Math.min(from, to), Math.max(from, to)];
    return { text, from: first, to: last, day: first > EARLIEST_DAY ? first : last };
  } catch {
    return undefined;
  }
}

function dayOf(ms: number, unbounded: number): number {
  if (!Number.isFinite(ms)) return unbounded;
  return Math.min(Math.max(Math.floor(ms / MS_PER_DAY), EARLIEST_DAY), LATEST_DAY);
}

describe('a partial date', () => {
  test.each([
    ['2025-06-06', '2025-06-06', '2025-06-06'],
    ['2025-06', '2025-06-01', '2025-06-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['197X', '1970-01-01', '1979-12-31'],
    ['1974~', '1972-01-01', '1976-12-31'],
    ['1974?', '1972-01-01', '1976-12-31'],
    ['1974%', '1970-01-01', '1978-12-31'],
    ['1974-01~', '1973-11-01', '1974-03-31'],
    ['2024-02-28?', '2024-02-26', '2024-03-01'],
    ['2001/2003', '2001-01-01', '2003-12-31'],
    ['2014-06~/2015?', '2014-04-01', '2017-12-31'],
    ['2014-10-XX', '2014-10-01', '2014-10-31'],
    ['2014-22', '2014-04-01', '2014-06-30'],
    ['Y12345', '+012345-01-01', '+012345-12-31'],
    ['-010X', '-000109-01-01', '-000100-12-31'],
  ])('%s lasts from %s to %s', (text, from, to) => {
    expect(readPartialDate(text)).toMatchObject({ text, from: day(from), to: day(to) });
  });

  test.each([
    ['1974~', '1974-01-01'],
    ['197X', '1970-01-01'],
    ['2014-06~/2015', '2014-06-01'],
    ['2014/..', '2014-01-01'],
    ['../2014', '2014-12-31'],
  ])('%s is ordered by %s', (text, first) => {
    expect(readPartialDate(text)?.day).toBe(day(first));
  });

  test('may be open on either side', () => {
    expect(readPartialDate('../2014')).toMatchObject({ from: EARLIEST_DAY, to: day('2014-12-31') });
    expect(readPartialDate('2014/..')).toMatchObject({ from: day('2014-01-01'), to: LATEST_DAY });
  });

  test('beyond the supported range is clamped to it', () => {
    expect(readPartialDate('Y170000002')).toMatchObject({ from: LATEST_DAY, to: LATEST_DAY });
    expect(readPartialDate('Y-170000002')).toMatchObject({ from: EARLIEST_DAY, to: EARLIEST_DAY });
  });

  test.each([
    '2025-02-30',
    '2025-13',
    '2025-00-01',
    '2023-02-29',
    '25-06-06',
    '2025-6-6',
    'May 2025',
    '',
    '20250606',
    '2025-06-06T00:00:00Z',
    '2025-06-06T00:00:00.000Z',
    '20',
    '2014/2014-01',
    '2014/2015/2016',
    '2014~?',
    '-0000',
    '2'.repeat(1_000),
  ])('is not %s', (text) => {
    expect(readPartialDate(text)).toBeUndefined();
  });

  test('is what the EDTF library accepts, and means the same days unless it is doubtful', () => {
    fc.assert(
      fc.property(edtfLike, (text) => {
        const [read, other] = [readPartialDate(text), readByLibrary(text)];
        if (read === undefined || !/[~?%]/.test(text)) return expect(read).toEqual(other);
        expect(read.day).toBe(other?.day);
        expect(read.from).toBeLessThanOrEqual(other?.from ?? NaN);
        expect(read.to).toBeGreaterThanOrEqual(other?.to ?? NaN);
      }),
      { numRuns: 1_000 },
    );
  });

  test('lies within its year', () => {
    fc.assert(
      fc.property(plainDate, (text) => {
        const date = readPartialDate(text);
        const year = readPartialDate(text.slice(0, 4));
        expect(date && year && date.from >= year.from && date.to <= year.to).toBe(true);
      }),
    );
  });
});

describe('being stated by a day', () => {
  const date = plainDate.map((text) => readPartialDate(text)).filter((one) => one !== undefined);

  test('is reflexive and transitive', () => {
    fc.assert(
      fc.property(date, date, date, (a, b, c) => {
        expect(isStatedBy(a, a)).toBe(true);
        if (isStatedBy(a, b) && isStatedBy(b, c)) expect(isStatedBy(a, c)).toBe(true);
      }),
    );
  });

  test('means the whole date: a year ends on its last day', () => {
    const [year, june] = [readPartialDate('2025'), readPartialDate('2025-06')];
    expect(year && june && isStatedBy(year, june)).toBe(false);
    expect(year && june && isStatedBy(june, year)).toBe(true);
  });
});
