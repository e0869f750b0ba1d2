import { searchWords } from '../../src/domain/search-words.js';

describe('the words of a name', () => {
  test.each([
    ["John's Beagle", ['johns', 'beagle']],
    ['Cormac O’Connor', ['cormac', 'oconnor']],
    ['The Continental: From the World', ['continental', 'from', 'the', 'world']],
    ['Shimazu-Kōji', ['shimazu', 'koji']],
    ['Chapter 3', ['chapter', '3']],
    ['Я 9 𝐚', ['я', '9', 'a']],
    ['— «»', []],
  ])('of %s are %j', (name, words) => {
    expect(searchWords(name)).toEqual(words);
  });
});
