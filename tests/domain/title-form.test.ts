import fc from 'fast-check';
import { sortKey } from '../../src/domain/title-form.js';

const number = fc.bigInt({ min: 0n, max: 10n ** 40n });

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

  test.each([
    ['Die Hard', 'en', 'die hard'],
    ['Die Hard', 'de', 'hard'],
    ['The Host', 'de', 'the host'],
    ['Los Angeles', 'en', 'los angeles'],
    ['El laberinto del fauno', 'es-ES', 'laberinto del fauno'],
    ["L'Atalante", 'fr', 'atalante'],
    ['L’Avventura', 'it', 'avventura'],
    ['La «Notte»', 'it', 'notte»'],
    ['Les', 'fr', 'les'],
    ['Lesbos', 'fr', 'lesbos'],
    ['Η αιωνιότητα', 'el', 'αιωνιοτητα'],
    ['Egy nap', 'hu', 'nap'],
    ['A nap', 'fi', 'a nap'],
    ['侍', 'ja', '侍'],
    ['A Nap', undefined, 'nap'],
  ])('puts %s in %s under %s', (given, language, key) => {
    expect(sortKey(given, language)).toBe(key);
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
