import fc from 'fast-check';
import {
  EXACT,
  forgivenIn,
  isSwapped,
  prefixWeight,
  typoWeight,
} from '../../../src/store/search/word-weights.js';

const word = fc.string({ unit: fc.constantFrom(...'abcdé'), minLength: 1, maxLength: 12 });
const more = fc.string({ unit: fc.constantFrom(...'abcdé'), minLength: 1, maxLength: 12 });

describe('the weight of a word', () => {
  it.each([
    ['w', 'wick', 0.8375],
    ['wi', 'wick', 0.875],
    ['wic', 'wick', 0.9125],
    ['baba', 'babayaga', 0.875],
  ])('"%s" as the beginning of "%s" is %d', (sought, found, weight) => {
    expect(prefixWeight(sought, found)).toBeCloseTo(weight, 10);
  });

  it('is higher the more of a word its beginning is, and always lower than that of the word', () => {
    fc.assert(
      fc.property(word, more, more, (sought, rest, further) => {
        const longer = prefixWeight(sought, sought + rest + further);
        const shorter = prefixWeight(sought, sought + rest);
        expect(longer).toBeLessThan(shorter);
        expect(shorter).toBeLessThan(EXACT);
      }),
    );
  });

  it('is lower with any typo than as any beginning', () => {
    fc.assert(
      fc.property(
        word,
        more,
        word,
        fc.integer({ min: 1, max: 2 }),
        (sought, rest, found, typos) => {
          const mistyped = typoWeight(sought, found, typos);
          expect(mistyped).toBeLessThan(prefixWeight(sought, sought + rest));
        },
      ),
    );
  });

  it.each([
    ['jon', 'john', 1, 0.45],
    ['jonathan', 'johnathn', 2, 0.45],
    ['wik', 'wick', 1, 0.45],
    ['melchar', 'melchor', 1, 0.6 * (6 / 7)],
  ])('"%s" for "%s" with %d typos is %d', (sought, found, typos, weight) => {
    expect(typoWeight(sought, found, typos)).toBeCloseTo(weight, 10);
  });
});

describe('typos', () => {
  it.each([
    ['ab', 0],
    ['abc', 1],
    ['abcde', 1],
    ['abcdef', 2],
  ])('in "%s" are forgiven up to %d', (text, typos) => {
    expect(forgivenIn(text)).toBe(typos);
  });

  it('are one where two neighbouring letters are swapped, and nothing else is', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        fc.pre(a !== b);
        const swaps = [...Array(a.length - 1).keys()].map(
          (i) => `${a.slice(0, i)}${a[i + 1]}${a[i]}${a.slice(i + 2)}`,
        );
        expect(swaps.filter((swap) => swap !== a).every((swap) => isSwapped(a, swap))).toBe(true);
        expect(isSwapped(a, b)).toBe(swaps.includes(b));
      }),
    );
  });
});
