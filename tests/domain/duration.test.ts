import fc from 'fast-check';
import {
  canLast,
  durationInWords,
  durationRangeInWords,
  printLength,
  readDuration,
  readLength,
} from '../../src/domain/duration.js';

describe('durations', () => {
  it.each([
    ['P1M', 28, 31],
    ['P2M', 59, 62],
    ['P1Y', 365, 366],
    ['P12M', 365, 366],
    ['P100Y', 36_524, 36_525],
    ['P400Y', 146_097, 146_097],
    ['P1Y6M', 546, 550],
    ['P100000000Y', 36_524_250_000, 36_524_250_000],
  ])('%s last from %d to %d days, as the calendar has it', (text, least, most) => {
    expect(readDuration(text, 'least')).toBe(least * 1_440);
    expect(readDuration(text, 'most')).toBe(most * 1_440);
  });

  it('are whole minutes', () => {
    expect(readDuration('P1W2DT3H4M', 'least')).toBe(10_080 + 2_880 + 180 + 4);
  });

  it('round seconds so that a bound never says more than it did', () => {
    expect(readDuration('PT30S', 'least')).toBe(0);
    expect(readDuration('PT30S', 'most')).toBe(1);
    expect(readDuration('PT1M180S', 'least')).toBe(4);
  });

  it('have no other form', () => {
    for (const text of ['P', 'PT', '4 days', 'P1.5Y', '-P1D', 'P1H', '']) {
      expect(readDuration(text, 'least')).toBeUndefined();
    }
  });

  it('print in their usual form', () => {
    for (const text of ['P11Y', 'P6M', 'P4D', 'PT1H', 'PT10M', 'P1Y2M3DT4H5M', 'PT0S']) {
      expect(printLength(readLength(text, 'least') ?? { months: NaN, minutes: NaN })).toBe(text);
    }
    expect(printLength({ months: -12, minutes: -1 })).toBe('-P1YT1M');
  });

  it('read back as the length they print', () => {
    const length = fc.record({ months: fc.nat(2 ** 30), minutes: fc.nat(2 ** 40) });
    fc.assert(
      fc.property(length, (one) => {
        expect(readLength(printLength(one), 'least')).toEqual(one);
      }),
    );
  });

  it('print in words', () => {
    expect(durationInWords('P1Y6M')).toBe('1 year and 6 months');
    expect(durationInWords('PT1H')).toBe('1 hour');
    expect(durationInWords('P1Y0M2DT3H')).toBe('1 year, 2 days and 3 hours');
    expect(durationInWords('PT0S')).toBe('no time');
    expect(durationInWords('soon')).toBe('soon');
  });

  it.each([
    ['P1D', 'P1D', true],
    ['P31D', 'P1M', true],
    ['P32D', 'P1M', false],
    ['P1M', 'P28D', true],
    ['P1M', 'P27D', false],
    ['PT61S', 'PT1M', true],
  ])('of at least %s and at most %s are possible: %s', (min, max, expected) => {
    expect(canLast(min, max)).toBe(expected);
  });

  it.each([
    ['P2M', 'P4M', '2 to 4 months'],
    ['P1D', 'PT36H', '1 day to 36 hours'],
    ['P4D', 'P4D', '4 days'],
    ['PT0S', 'PT1H', 'at most 1 hour'],
    [undefined, 'PT1H', 'at most 1 hour'],
    ['PT1H', undefined, 'at least 1 hour'],
    ['PT0S', undefined, 'some time'],
    ['PT0S', 'PT0S', 'no time'],
    [undefined, undefined, 'some time'],
  ])('from %s to %s are "%s" in words', (min, max, words) => {
    expect(durationRangeInWords(min, max)).toBe(words);
  });
});
