import { fold } from './text.js';
import { titleForm } from './title-form.js';

export const isNumber = (word: string): boolean => /^\p{N}+$/u.test(word);

/** Whether a word is of scripts that are written without spaces, or with some that readers leave out. */
export const isUnspaced = (word: string): boolean => UNSPACED.test(word);

const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]+$/u;
/** How much of a run without spaces is kept from each of its characters on. */
const MAX_RUN = 16;
/** Names of no more words are looked for written together as well: King Kong is kingkong. */
const MAX_JOINED = 4;

/**
 * The words of a name or of what is looked for: folded, without a leading article, apostrophes left
 * out, signs for "and" spelled out. A title of nothing but signs is a word.
 */
export function searchWords(text: string): readonly string[] {
  const form = titleForm(text);
  const words = form
    .replace(/['’]/g, '')
    .replace(/[&+]/g, ' and ')
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  if (words !== null) return words;
  const signs = form.replace(/\s+/g, '');
  return signs === '' ? [] : [signs];
}

/** An id, here or elsewhere, as it is looked up; undefined for texts that are none. */
export function idForm(text: string): string | undefined {
  const form = fold(text.trim());
  return form === '' || /\s/.test(form) ? undefined : form;
}

/**
 * An external id with its authority, as one word that no name has: =imdb=tt7181546. Undefined for values
 * that are no ids.
 */
export function identityForm(authority: string, value: string): string | undefined {
  const form = idForm(value);
  return form && `=${fold(authority).replace(/\s+/g, '')}=${form}`;
}

/**
 * All words by which a name is found, besides those it has: what lies within a run of kanji, kana,
 * hangul or Thai, two words written together, initials, and numbers however they are written.
 *
 *     Spider-Man 2   spider man 2 spiderman man2
 *     M*A*S*H        m a s h mash
 *     Rocky II       rocky ii rockyii 2
 */
export function indexedWords(text: string): ReadonlySet<string> {
  const words = searchWords(text);
  const indexed = new Set(words);
  for (const word of words) {
    for (const rest of restsOf(word)) indexed.add(rest);
  }
  for (const joined of joinedWords(words)) indexed.add(joined);
  words.forEach((word, i) => {
    const number = numberIn(word) ?? (isOrdinalPlace(words, i) ? ROMAN_LETTERS[word] : undefined);
    if (number !== undefined) indexed.add(number);
  });
  return indexed;
}

/** A run without spaces from each of its characters on: 七人の侍, 人の侍, の侍, 侍. */
function restsOf(word: string): readonly string[] {
  if (word.length === 1 || !isUnspaced(word)) return [];
  return [...word].flatMap((character, at, characters) =>
    at === 0 || /\p{M}/u.test(character) ? [] : [characters.slice(at, at + MAX_RUN).join('')],
  );
}

/** Neighbouring words as one; initials all together. */
function joinedWords(words: readonly string[]): readonly string[] {
  const joined = words.length > MAX_JOINED ? [] : pairsOf(words);
  const initials = words
    .map((word) => (word.length === 1 ? word : ' '))
    .join('')
    .split(' ');
  return [...joined, ...initials.filter((letters) => letters.length > 1)];
}

/** Each word with the next, as one; letters by themselves are initials. */
function pairsOf(words: readonly string[]): readonly string[] {
  return words.slice(1).flatMap((word, i) => {
    const pair = `${words[i]}${word}`;
    return pair.length > 2 ? [pair] : [];
  });
}

/** The digits of a number that is written as a word or in Roman numerals: two and ii are 2. */
export function numberIn(word: string): string | undefined {
  const spelled = NUMBER_WORDS.indexOf(word);
  if (spelled >= 0) return String(spelled);
  const tens = TENS.indexOf(word);
  if (tens >= 0) return String(10 * (tens + 2));
  return word.length > 1 && ROMAN.test(word) ? String(romanValue(word)) : undefined;
}

const NUMBER_WORDS = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
  'sixteen seventeen eighteen nineteen'
).split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety hundred'.split(' ');

/** Up to 39; beyond, Roman numerals are rarer than words that look like some. */
const ROMAN = /^(?=.)x{0,3}(ix|iv|v?i{0,3})$/;
const ROMAN_LETTERS: Readonly<Record<string, string>> = { i: '1', v: '5', x: '10' };
const COUNTED = new Set(['part', 'chapter', 'episode', 'volume', 'vol', 'book', 'season']);

function romanValue(word: string): number {
  const values = [...word].map((letter) => Number(ROMAN_LETTERS[letter]));
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/** Whether a letter may be a number: at the end of a name, or of what is counted: Rocky V, Episode I. */
function isOrdinalPlace(words: readonly string[], at: number): boolean {
  return at > 0 && (at === words.length - 1 || COUNTED.has(words[at - 1] ?? ''));
}
