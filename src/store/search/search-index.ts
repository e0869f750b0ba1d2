import SearchableMap from 'minisearch/SearchableMap';
import { searchWords } from '../../domain/search-words.js';
import { EXACT, forgivenIn, isSwapped, prefixWeight, typoWeight } from './word-weights.js';

/** A name or alias of an entity; entities are numbers that ascend with their ids. */
export interface SearchName {
  readonly node: number;
  readonly text: string;
  readonly isAlias: boolean;
}

export interface SearchText extends SearchName {
  /** How many words it has. */
  readonly length: number;
}

export interface SearchIndex {
  readonly texts: readonly SearchText[];
  /** How well each text has a word or one like it, by place in `texts`; the last may be unfinished. */
  find(word: string, isLast: boolean): ReadonlyMap<number, number>;
}

type Places = number[];

export function createSearchIndex(names: Iterable<SearchName>): SearchIndex {
  const texts: SearchText[] = [];
  const words = new SearchableMap<Places>();
  for (const name of names) {
    const distinct = new Set(searchWords(name.text));
    const place = texts.push({ ...name, length: distinct.size }) - 1;
    for (const word of distinct) words.fetch(word, (): Places => []).push(place);
  }
  return { texts, find: (word, isLast) => findWord(words, word, isLast) };
}

function findWord(
  words: SearchableMap<Places>,
  word: string,
  isLast: boolean,
): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  const note = (places: Places, weight: number): void => {
    for (const place of places) {
      if (weight > (weights.get(place) ?? 0)) weights.set(place, weight);
    }
  };
  note(words.get(word) ?? [], EXACT);
  // A single letter begins a great many words; it is taken for a beginning only while it is typed.
  if (word.length === 1 && !isLast) return weights;
  for (const [found, places] of words.atPrefix(word)) {
    if (found !== word) note(places, prefixWeight(word, found));
  }
  const forgiven = forgivenIn(word);
  if (forgiven === 0) return weights;
  // A swap of two letters counts as one typo, yet lies two edits away.
  const reach = word.length > 3 ? 2 : forgiven;
  for (const [found, [places, edits]] of words.fuzzyGet(word, reach)) {
    const typos = edits === 2 && isSwapped(word, found) ? 1 : edits;
    if (typos > 0 && typos <= forgiven) note(places, typoWeight(word, found, typos));
  }
  return weights;
}
