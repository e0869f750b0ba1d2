import fc from 'fast-check';
import { constantCase, fold, kebabCase, slug } from '../../src/domain/text.js';

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
