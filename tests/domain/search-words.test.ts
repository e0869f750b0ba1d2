import { idForm, indexedWords, numberIn, searchWords } from '../../src/domain/search-words.js';

test.each([
  ['The Spider-Man', ['spider', 'man']],
  ["John's Beagle", ['johns', 'beagle']],
  ['Cormac O’Connor', ['cormac', 'oconnor']],
  ['The Continental: From the World', ['continental', 'from', 'the', 'world']],
  ['Shimazu-Kōji', ['shimazu', 'koji']],
  ['Я 9 𝐚', ['я', '9', 'a']],
  ['Pride & Prejudice', ['pride', 'and', 'prejudice']],
  ['M*A*S*H', ['m', 'a', 's', 'h']],
  ['? ! ?', ['?!?']],
  ['   ', []],
])('the words of %s are %j', (text, words) => {
  expect(searchWords(text)).toEqual(words);
});

test.each([
  ['Spider-Man', ['spider', 'man', 'spiderman']],
  ['M*A*S*H', ['m', 'a', 's', 'h', 'mash']],
  ['X-Men', ['x', 'men', 'xmen']],
  ['Rocky II', ['rocky', 'ii', 'rockyii', '2']],
  ['Rocky V', ['rocky', 'v', 'rockyv', '5']],
  ['I Robot', ['i', 'robot', 'irobot']],
  ['Star Wars: Episode I – The Phantom', ['star', 'wars', 'episode', 'i', 'the', 'phantom', '1']],
  ['七人の侍', ['七人の侍', '人の侍', 'の侍', '侍']],
  ['One Flew Over the Nest', ['one', 'flew', 'over', 'the', 'nest', '1']],
])('%s is found by %j', (text, words) => {
  expect([...indexedWords(text)].sort()).toEqual([...words].sort());
});

test.each([
  ['two', '2'],
  ['twenty', '20'],
  ['ninety', '90'],
  ['ii', '2'],
  ['iv', '4'],
  ['xxxix', '39'],
  ['v', undefined],
  ['mix', undefined],
  ['2', undefined],
])('%s is the number %s', (word, number) => {
  expect(numberIn(word)).toBe(number);
});

test.each([
  ['TT0371746 ', 'tt0371746'],
  ['film/ballerina', 'film/ballerina'],
  ['John Wick', undefined],
  ['  ', undefined],
])('"%s" as an id is %s', (text, form) => {
  expect(idForm(text)).toBe(form);
});
