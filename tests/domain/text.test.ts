import fc from 'fast-check';
import { constantCase, fold, kebabCase, slug, sortKey } from '../../src/domain/text.js';

const text = fc.string({ unit: 'grapheme' });

describe('fold', () => {
  test.each([
    ['Görög', 'gorog'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['Æon Flux', 'aeon flux'],
    ['ＷＩＣＫ', 'wick'],
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
  ])('puts %s under %s', (given, key) => {
    expect(sortKey(given)).toBe(key);
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
