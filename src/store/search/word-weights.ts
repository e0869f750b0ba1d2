import { isNumber, isUnspaced } from '../../domain/search-words.js';

/**
 * The number of typos that are forgiven in a word: none in numbers, since another number is another
 * film, and none in scripts without spaces, where a character is half a word.
 */
export function forgivenIn(word: string): number {
  if (isNumber(word) || isUnspaced(word)) return 0;
  return word.length < 3 ? 0 : word.length < 6 ? 1 : 2;
}

/** How many edits have to be looked for to find the typos that are forgiven: see `typosIn`. */
export function editsIn(word: string): number {
  const forgiven = forgivenIn(word);
  return forgiven > 0 && word.length > 3 ? 2 : forgiven;
}

/** The number of typos in so many edits: two letters that are swapped are one typo, but two edits. */
export function typosIn(word: string, found: string, edits: number): number {
  return edits === 2 && isSwapped(word, found) ? 1 : edits;
}

/** The weight of an exact match. Beginnings weigh less, but more than any word with typos. */
export const EXACT = 1;
/** The weight of a number in another form: two, ii or 2. */
export const NUMBER = 0.97;
/** The weight of two words that are written together in one of the two texts. */
export const JOINED = 0.95;

export function prefixWeight(word: string, found: string): number {
  return 0.8 + 0.15 * (word.length / found.length);
}

export function typoWeight(word: string, found: string, typos: number): number {
  return 0.6 * (1 - typos / Math.max(word.length, found.length));
}

/** Whether two words differ only by two neighbouring letters that are swapped: jhon, john. */
export function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
