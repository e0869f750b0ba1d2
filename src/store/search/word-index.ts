import { findNear, type Letters, spell } from './near-words.js';
import { EXACT, editsIn, forgivenIn, prefixWeight, typosIn, typoWeight } from './word-weights.js';

/** The items that have a matching word: a range of `items`. */
export interface FoundWord {
  readonly weight: number;
  readonly start: number;
  readonly end: number;
}

export interface WordIndex {
  /** For each word, the items that have it, ascending. */
  readonly items: Int32Array;
  /** All words that match one, in descending weight. The last word of a text may be incomplete. */
  find(word: string, isLast: boolean): readonly FoundWord[];
  /** The same without typos; a complete word matches itself alone. */
  findWhole(word: string, isLast: boolean): readonly FoundWord[];
}

/** Indexes items by their words; an item is represented by its index. */
export function indexWords<Item>(
  indexed: readonly Item[],
  wordsOf: (item: Item) => ReadonlySet<string>,
): WordIndex {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  // The words of all items, one after another, by number.
  const sequence: number[] = [];
  const lengths = Int32Array.from(indexed, (item) => {
    const words = wordsOf(item);
    for (const word of words) {
      const number = numbers.get(word) ?? numbers.size;
      if (number === numbers.size) numbers.set(word, number);
      counts[number] = (counts[number] ?? 0) + 1;
      sequence.push(number);
    }
    return words.size;
  });
  const letters = spell([...numbers.keys()].sort());
  const starts = new Int32Array(numbers.size + 1);
  const free = new Int32Array(numbers.size);
  letters.words.forEach((word, i) => {
    const number = numbers.get(word) as number;
    free[number] = starts[i] as number;
    starts[i + 1] = (starts[i] as number) + (counts[number] as number);
  });
  const items = new Int32Array(sequence.length);
  let at = 0;
  lengths.forEach((length, item) => {
    for (const end = at + length; at < end; at++) {
      const number = sequence[at] as number;
      items[free[number] as number] = item;
      free[number] = (free[number] as number) + 1;
    }
  });
  return {
    items,
    find: (word, isLast) => findWords(letters, starts, word, isLast),
    findWhole: (word, isLast) => findBeginnings(letters, starts, word, isLast),
  };
}

function findWords(
  letters: Letters,
  starts: Int32Array,
  word: string,
  isLast: boolean,
): readonly FoundWord[] {
  // A single letter begins a great many words, so it counts as a beginning only while it is being
  // typed.
  const whole = findBeginnings(letters, starts, word, word.length > 1 || isLast);
  const forgiven = forgivenIn(word);
  if (forgiven === 0) return whole;
  const typos: FoundWord[] = [];
  findNear(letters, word, editsIn(word), (i, edits) => {
    const found = letters.words[i] as string;
    const count = typosIn(word, found, edits);
    if (count > 0 && count <= forgiven) {
      typos.push(wordAt(starts, i, typoWeight(word, found, count)));
    }
  });
  typos.sort((a, b) => b.weight - a.weight);
  return [...whole, ...typos];
}

/** The word itself and, if it may be incomplete, the words it begins; longer ones weigh less. */
function findBeginnings(
  { words }: Letters,
  starts: Int32Array,
  word: string,
  mayBegin: boolean,
): readonly FoundWord[] {
  const first = firstNotBefore(words, word);
  const exact = words[first] === word ? [wordAt(starts, first, EXACT)] : [];
  if (!mayBegin) return exact;
  const byLength: FoundWord[][] = [];
  const end = firstNotBefore(words, `${word}${BEYOND_LETTERS}`);
  for (let i = first + exact.length; i < end; i++) {
    const found = words[i] as string;
    byLength[found.length] ??= [];
    byLength[found.length]?.push(wordAt(starts, i, prefixWeight(word, found)));
  }
  return [...exact, ...byLength.flat()];
}

function wordAt(starts: Int32Array, i: number, weight: number): FoundWord {
  return { weight, start: starts[i] as number, end: starts[i + 1] as number };
}

/** Sorts after every letter and digit. */
const BEYOND_LETTERS = '\uffff';

/** The index of the first word that does not sort before another, by binary search. */
function firstNotBefore(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] as string) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
