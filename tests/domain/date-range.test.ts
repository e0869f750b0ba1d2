import fc from 'fast-check';
import { printDateRange } from '../../src/domain/date-range.js';
import { readPartialDate } from '../../src/domain/partial-date.js';

describe('a range of days', () => {
  it.each([
    ['1975', '1975'],
    ['197X', 'the 1970s'],
    ['1975-06', 'June 1975'],
    ['1975-06-30', '30 June 1975'],
    ['1978/1979', 'from 1978 to 1979'],
    ['1975-06-15/1975-12-31', 'from 15 June 1975 to 31 December 1975'],
    ['1975-06/1975-12', 'from June 1975 to December 1975'],
    ['../2014', '2014 or earlier'],
    ['2014-10/..', 'October 2014 or later'],
    ['0402', '402'],
    ['-0043', '44 BC'],
    ['0000', '1 BC'],
  ])('is %s in words: %s', (text, words) => {
    const date = readPartialDate(text);
    const [from, to] = [date?.from ?? NaN, date?.to ?? NaN];
    expect(printDateRange({ from, to })).toEqual({ text, words });
  });

  it('is printed as a date that means the same days', () => {
    const day = fc.integer({ min: -800_000, max: 800_000 });
    const end = fc.oneof(day, fc.constantFrom(-Infinity, Infinity));
    fc.assert(
      fc.property(end, end, (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(from < Infinity && to > -Infinity);
        const printed = printDateRange({ from, to });
        expect(printed === undefined).toBe(from === -Infinity && to === Infinity);
        if (printed === undefined) return;
        const read = readPartialDate(printed.text);
        if (Number.isFinite(from)) expect(read?.from).toBe(from);
        if (Number.isFinite(to)) expect(read?.to).toBe(to);
      }),
    );
  });

  it('has no text where its years have more than four digits', () => {
    expect(printDateRange({ from: -9_000_000, to: 9_000_000 })).toBeUndefined();
  });
});
