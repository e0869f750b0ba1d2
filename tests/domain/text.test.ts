import fc from 'fast-check';
import { constantCase, fold, kebabCase, slug, sortKey } from '../../src/domain/text.js';

const number = fc.bigInt({ min: 0n, max: 10n ** 40n });
const text = fc.string({ unit: 'grapheme' });

describe('fold', () => {
  test.each([
    ['Görög', 'gorog'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['Æon Flux', 'aeon flux'],
    ['ＷＩＣＫ', 'wick'],
    ['İstanbul', 'istanbul'],
    ['ΟΔΥΣΣΕΎΣ', 'οδυσσευσ'],
    ['Ёлки', 'елки'],
    ['Йод', 'йод'],
    ['за́мок', 'замок'],
    ['Їжак', 'їжак'],
    ['パパ', 'パパ'],
    ['ﾊﾟﾊﾟ', 'パパ'],
    ['กำแพง', 'กําแพง'],
    ['काला', 'काला'],
    ['שָׁלוֹם', 'שלום'],
    ['9½ Weeks', '9 1/2 weeks'],
    ['E=mc²', 'e=mc2'],
    ['2²', '2 2'],
    ['❤️', '❤'],
  ])('makes %s into %s', (given, folded) => {
    expect(fold(given)).toBe(folded);
  });

  test('changes nothing that is folded already', () => {
    fc.assert(fc.property(text, (given) => expect(fold(fold(given))).toBe(fold(given))));
  });

  test('is the same for composed and decomposed letters', () => {
    fc.assert(
      fc.property(text, (given) =>
        expect(fold(given.normalize('NFD'))).toBe(fold(given.normalize('NFC'))),
      ),
    );
  });
});

describe('sortKey', () => {
  test.each([
    ['The Continental', 'continental'],
    ['A Good Day to Die Hard', 'good day to die hard'],
    ['An Hour', 'hour'],
    ['Theatre', 'theatre'],
    ['The', 'the'],
    ["The 'Burbs", 'burbs'],
    ['...And Justice', 'and justice'],
    ['???', '???'],
    ['A & B', 'a & b'],
    ['Chapter 2', 'chapter 12'],
    ['Chapter 10', 'chapter 210'],
    ['007', '17'],
    ['20,000 Leagues', '520000 leagues'],
  ])('puts %s under %s', (given, key) => {
    expect(sortKey(given)).toBe(key);
  });

  test('puts numbers by their value, before letters', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const [one, other] = [sortKey(`Chapter ${a}`), sortKey(`Chapter ${b}`)];
        expect(one < other).toBe(a < b);
        expect(one < sortKey('Chapter a')).toBe(true);
      }),
    );
  });

  test('ignores case', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abc THE') }), (given) =>
        expect(sortKey(given.toUpperCase())).toBe(sortKey(given.toLowerCase())),
      ),
    );
  });
});

describe('slug', () => {
  test.each([
    ['Shimazu Koji', 'shimazu-koji'],
    ["John's beagle puppy", 'johns-beagle-puppy'],
    ['  Chapter 3 – Parabellum! ', 'chapter-3-parabellum'],
  ])('makes %s into %s', (given, expected) => {
    expect(slug(given)).toBe(expected);
  });

  test('is empty or kebab-case', () => {
    fc.assert(
      fc.property(text, (given) => expect(slug(given)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)),
    );
  });
});

test('names change their case word by word', () => {
  expect(kebabCase('releaseDate')).toBe('release-date');
  expect(constantCase('releaseDate')).toBe('RELEASE_DATE');
});
