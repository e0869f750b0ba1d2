import { indexedWords, numberIn } from '../../domain/search-words.js';
import { titleForm } from '../../domain/title-form.js';
import { findNear, type Letters, spell } from './near-words.js';
import { soughtWords } from './rank-names.js';
import { editsIn, forgivenIn, typosIn } from './word-weights.js';

/**
 * Whether a text says a name, or a part of it in whole words. Typos are forgiven as in a search, but a
 * word that is only begun says nothing.
 */
export function saysName(text: string, name: string): boolean {
  const words = soughtWords(text);
  const letters = spell([...indexedWords(name)]);
  return (
    words.length > 0 &&
    (words.every((word) => isAmong(letters, word)) || letters.words.includes(words.join('')))
  );
}

function isAmong(letters: Letters, word: string): boolean {
  const number = numberIn(word);
  if (number !== undefined && letters.words.includes(number)) return true;
  const forgiven = forgivenIn(word);
  let found = false;
  findNear(letters, word, editsIn(word), (at, edits) => {
    found ||= typosIn(word, letters.words[at] as string, edits) <= forgiven;
  });
  return found;
}

/** Whether a text is a name, but for case, accents and a leading article. */
export function isName(text: string, name: string): boolean {
  return titleForm(text) === titleForm(name);
}
