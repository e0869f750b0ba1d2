import { findNear, type Letters, spell } from './near-words.js';
import { EXACT, forgivenIn, isSwapped, prefixWeight, typoWeight } from './word-weights.js';

/** What is indexed under a word or one like it: `items` from one place up to another. */
interface FoundWord {
  readonly weight: number;
  readonly start: number;
  readonly end: number;
}

interface WordIndex {
  /** How many words each item has. */
  readonly lengths: Int32Array;
  /** Side by side what has each word, ascending. */
  readonly items: Int32Array;
  /** All words like one that is sought, those that weigh most first; the last may be unfinished. */
  find(word: string, isLast: boolean): readonly FoundWord[];
}

/** Indexes items by their words; an item is told by its place. */
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
  letters.words.forEach((word, place) => {
    const number = numbers.get(word) as number;
    free[number] = starts[place] as number;
    starts[place + 1] = (starts[place] as number) + (counts[number] as number);
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
  return { lengths, items, find: (word, isLast) => findWords(letters, starts, word, isLast) };
}

function findWords(
  letters: Letters,
  starts: Int32Array,
  word: string,
  isLast: boolean,
): readonly FoundWord[] {
  const { words } = letters;
  const at = (place: number, weight: number): FoundWord => ({
    weight,
    start: starts[place] as number,
    end: starts[place + 1] as number,
  });
  const first = placeOf(words, word);
  const exact = words[first] === word ? [at(first, EXACT)] : [];
  // A single letter begins a great many words; it is taken for a beginning only while it is typed.
  if (word.length === 1 && !isLast) return exact;

  // The longer a word, the less it weighs where one begins it.
  const byLength: FoundWord[][] = [];
  const end = placeOf(words, `${word}${BEYOND_LETTERS}`);
  for (let place = first + exact.length; place < end; place++) {
    const found = words[place] as string;
    byLength[found.length] ??= [];
    byLength[found.length]?.push(at(place, prefixWeight(word, found)));
  }
  const typos: FoundWord[] = [];
  const forgiven = forgivenIn(word);
  if (forgiven > 0) {
    // A swap of two letters counts as one typo, yet lies two edits away.
    findNear(letters, word, word.length > 3 ? 2 : forgiven, (place, edits) => {
      const found = words[place] as string;
      const count = edits === 2 && isSwapped(word, found) ? 1 : edits;
      if (count > 0 && count <= forgiven) typos.push(at(place, typoWeight(word, found, count)));
    });
    typos.sort((a, b) => b.weight - a.weight);
  }
  return [...exact, ...byLength.flat(), ...typos];
}

/** Comes after every letter and digit. */
const BEYOND_LETTERS = '\uffff';

/** The place of the first word that does not come before another. */
function placeOf(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] as string) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
