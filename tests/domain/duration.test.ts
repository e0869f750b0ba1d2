import fc from 'fast-check';
import {
  compareDurations,
  durationInWords,
  durationRangeInWords,
  printDuration,
  readDuration,
} from '../../src/domain/duration.js';

describe('durations', () => {
  it('are whole minutes, a year being 365.25 days and a month a twelfth of it', () => {
    expect(readDuration('P1Y', 'least')).toBe(525_960);
    expect(readDuration('P12M', 'least')).toBe(525_960);
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
      expect(printDuration(readDuration(text, 'least') ?? NaN)).toBe(text);
    }
    expect(printDuration(-525_961)).toBe('-P1YT1M');
  });

  it('read back as the minutes they print', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 40), (minutes) => {
        expect(readDuration(printDuration(minutes), 'least')).toBe(minutes);
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

  it('compare by their length', () => {
    const ordered = ['PT0S', 'PT59S', 'PT1M', 'P1D', 'P6D', 'P1W', 'P30D', 'P1M', 'P1Y', 'P13M'];
    expect(ordered.toReversed().sort(compareDurations)).toEqual(ordered);
    expect(compareDurations('P12M', 'P1Y')).toBe(0);
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
