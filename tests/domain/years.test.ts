import fc from 'fast-check';
import { readPartialDate } from '../../src/domain/partial-date.js';
import { decadeOf, printDecade, printYear, yearOf } from '../../src/domain/years.js';

function read(text: string) {
  const date = readPartialDate(text);
  if (date === undefined) throw new TypeError(`"${text}" is no date`);
  return date;
}

describe('the year and decade of a date', () => {
  it.each([
    ['2014-10-24', '2014', '201X'],
    ['2014-10', '2014', '201X'],
    ['2014', '2014', '201X'],
    ['2014/2015', undefined, '201X'],
    ['2019/2020', undefined, undefined],
    ['201X', undefined, '201X'],
    ['1974~', undefined, '197X'],
    ['1979~', undefined, undefined],
    ['../2014', undefined, undefined],
    ['0005', '0005', '000X'],
    ['-0005', '-0005', undefined],
    ['-0043', '-0043', '-004X'],
    ['Y17000', 'Y17000', undefined],
    ['Y-17000', 'Y-17000', undefined],
  ])('of %s are %s and %s', (text, year, decade) => {
    const [foundYear, foundDecade] = [yearOf(read(text)), decadeOf(read(text))];
    expect(foundYear === undefined ? undefined : printYear(foundYear)).toBe(year);
    expect(foundDecade === undefined ? undefined : printDecade(foundDecade)).toBe(decade);
  });

  it('are dates that it lies within', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), (number) => {
        const year = read(printYear(number));
        expect(yearOf(year)).toBe(number);
        const decade = decadeOf(year);
        if (decade === undefined) return;
        const { from, to } = read(printDecade(decade));
        expect(year.from).toBeGreaterThanOrEqual(from);
        expect(year.to).toBeLessThanOrEqual(to);
      }),
    );
  });
});
