import fc from 'fast-check';
import { beginningOf, widthOf } from '../../src/chart/text-width.js';

describe('the width of a text', () => {
  it.each([
    ['John Wick', 9],
    ['千と千尋の神隠し', 16],
    ['올드보이', 8],
    ['올드보이'.normalize('NFD'), 8],
    ['Amélie'.normalize('NFD'), 6],
    ['กำ', 2],
    ['ขุนพันธ์', 5],
    ['नमस्ते', 4],
    ['ＡＢ', 4],
    ['ｱﾆﾒ', 3],
    ['👨‍👩‍👧', 2],
    ['🇫🇷', 2],
    ['❤️', 2],
    ['❤', 1],
    ['𠮷', 2],
    ['\u200b', 0],
    ['', 0],
  ])('of %j is %i columns', (text, columns) => {
    expect(widthOf(text)).toBe(columns);
  });

  it('of its beginning is no more than asked, and all of it where it fits', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, fc.nat(40), (whole, columns) => {
        const beginning = beginningOf(whole, columns);
        expect(whole.startsWith(beginning)).toBe(true);
        expect(widthOf(beginning)).toBeLessThanOrEqual(columns);
        if (widthOf(whole) <= columns) expect(beginning).toBe(whole);
        else
          expect(beginningOf(whole, columns + 1).length).toBeGreaterThanOrEqual(beginning.length);
      }),
    );
  });
});
