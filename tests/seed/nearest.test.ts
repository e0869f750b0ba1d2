import fc from 'fast-check';
import { editDistance, nearest } from '../../src/domain/nearest.js';

describe('nearest', () => {
  test.each([
    ['titel', ['title', 'aliases', 'tale'], 'title'],
    ['releasedate', ['releaseDate', 'runtimeMinutes'], 'releaseDate'],
    ['flims', ['films', 'claims'], 'films'],
    ['xyz', ['title'], undefined],
    ['title', ['ti'], 'ti'],
    ['abcdefgh', ['abcd'], 'abcd'],
    ['abcdefgh', ['abc'], undefined],
  ])('takes %s for the most similar name', (name, names, expected) => {
    expect(nearest(name, names)).toBe(expected);
  });

  test('does not depend on the order of the names', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 6 }),
        fc.array(fc.string({ maxLength: 6 })),
        (name, names) => {
          expect(nearest(name, names)).toBe(nearest(name, names.toReversed()));
        },
      ),
    );
  });
});

describe('editDistance', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

  test('counts a swap of neighbouring letters as one', () => {
    expect(editDistance('titel', 'title')).toBe(1);
  });

  test('is zero for equal words only, and symmetric', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, a)).toBe(0);
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });

  test('with a limit is exact up to it, and above it otherwise', () => {
    fc.assert(
      fc.property(word, word, fc.nat(8), (a, b, limit) => {
        const exact = editDistance(a, b);
        const limited = editDistance(a, b, limit);
        expect(exact <= limit ? limited === exact : limited > limit).toBe(true);
      }),
    );
  });
});
