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

/** Days, months and years from 1 to 9998, as they are written. */
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

describe('a partial date', () => {
  test.each([
    ['2025-06-06', '2025-06-06', '2025-06-06'],
    ['2025-06', '2025-06-01', '2025-06-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['197X', '1970-01-01', '1979-12-31'],
    ['1974~', '1974-01-01', '1974-12-31'],
    ['2001/2003', '2001-01-01', '2003-12-31'],
  ])('%s lasts from %s to %s', (text, from, to) => {
    expect(readPartialDate(text)).toEqual({ text, from: day(from), to: day(to) });
  });

  test('that is open has no first or last day', () => {
    expect(readPartialDate('../2014')).toMatchObject({ from: EARLIEST_DAY, to: day('2014-12-31') });
    expect(readPartialDate('2014/..')).toMatchObject({ from: day('2014-01-01'), to: LATEST_DAY });
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
    '2'.repeat(1_000),
  ])('is not %s', (text) => {
    expect(readPartialDate(text)).toBeUndefined();
  });

  test('in plain form is read as the EDTF library reads it', () => {
    fc.assert(
      fc.property(plainDate, (text) => {
        const { min, max } = edtf(text, { level: 1 });
        expect(readPartialDate(text)).toEqual({
          text,
          from: Math.floor(min / MS_PER_DAY),
          to: Math.floor(max / MS_PER_DAY),
        });
      }),
      { numRuns: 60 },
    );
  });

  test('lies within the less exact one that it begins with', () => {
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

  test('is a partial order: of itself, and through others', () => {
    fc.assert(
      fc.property(date, date, date, (a, b, c) => {
        expect(isStatedBy(a, a)).toBe(true);
        if (isStatedBy(a, b) && isStatedBy(b, c)) expect(isStatedBy(a, c)).toBe(true);
      }),
    );
  });

  test('takes all of a date: a year is not over before its last day', () => {
    const [year, june] = [readPartialDate('2025'), readPartialDate('2025-06')];
    expect(year && june && isStatedBy(year, june)).toBe(false);
    expect(year && june && isStatedBy(june, year)).toBe(true);
  });
});
