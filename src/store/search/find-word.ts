import { numberIn } from '../../domain/search-words.js';
import type { FoundWord, WordIndex } from './word-index.js';
import { JOINED, NUMBER } from './word-weights.js';

/**
 * Everything that a word of a text may match, in descending weight: the word, its number in figures,
 * and the word joined with the one before or after it.
 */
export function findWord(
  index: WordIndex,
  words: readonly string[],
  at: number,
): readonly FoundWord[] {
  const word = words[at] as string;
  const [before, after] = [words[at - 1], words[at + 1]];
  const isLast = after === undefined;
  const number = numberIn(word);
  const others = [
    ...(number === undefined ? [] : weigh(index.findWhole(number, false), NUMBER)),
    ...(before === undefined ? [] : weigh(index.findWhole(before + word, isLast), JOINED)),
    ...(isLast ? [] : weigh(index.findWhole(word + after, at + 2 === words.length), JOINED)),
  ];
  const found = index.find(word, isLast);
  return others.length === 0 ? found : [...found, ...others].sort((a, b) => b.weight - a.weight);
}

function weigh(found: readonly FoundWord[], factor: number): readonly FoundWord[] {
  return found.map((each) => ({ ...each, weight: factor * each.weight }));
}
