/** Words, with data that rules out most comparisons without reading the words. */
export interface Letters {
  readonly words: readonly string[];
  readonly lengths: Uint16Array;
  /** The letters of each word: a bit for each character code modulo 32, one for each of a to z. */
  readonly sets: Int32Array;
}

export function spell(words: readonly string[]): Letters {
  return {
    words,
    lengths: Uint16Array.from(words, (word) => word.length),
    sets: Int32Array.from(words, letterSet),
  };
}

function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
  return set;
}

/**
 * Finds the words within `reach` insertions, deletions and replacements of letters (Levenshtein
 * distance) of the one sought. An edit changes one letter, so words with more letters that the
 * other lacks, or with a greater difference in length, are skipped; only about one word in a
 * hundred is compared.
 */
export function findNear(
  { words, lengths, sets }: Letters,
  sought: string,
  reach: number,
  onFound: (index: number, edits: number) => void,
): void {
  const { length } = sought;
  const set = letterSet(sought);
  const countEdits = createEditCounter(sought, reach);
  for (let i = 0; i < words.length; i++) {
    if (Math.abs((lengths[i] as number) - length) > reach) continue;
    const other = sets[i] as number;
    if (isMoreThan(reach, set & ~other) || isMoreThan(reach, other & ~set)) continue;
    const edits = countEdits(words[i] as string);
    if (edits <= reach) onFound(i, edits);
  }
}

/** Whether a number has more than `count` bits set. */
function isMoreThan(count: number, bits: number): boolean {
  let rest = bits;
  for (let i = 0; i < count; i++) rest &= rest - 1;
  return rest !== 0;
}

/**
 * Makes the function that counts the edits between a word and others of about its length. For each
 * letter of the other word it fills a row with the distances from the other's beginning to all
 * beginnings of the sought word. Only distances near the diagonal can be within reach; all others
 * count as too far.
 */
function createEditCounter(sought: string, reach: number): (word: string) => number {
  const tooFar = reach + 1;
  let above = new Int32Array(sought.length + 2);
  let row = new Int32Array(sought.length + 2);
  return (word) => {
    for (let i = 0; i < above.length; i++) above[i] = i;
    for (let depth = 1; depth <= word.length; depth++) {
      const letter = word.charCodeAt(depth - 1);
      const first = Math.max(1, depth - reach);
      const last = Math.min(sought.length, depth + reach);
      row[first - 1] = first === 1 ? depth : tooFar;
      for (let i = first; i <= last; i++) {
        const replaced = (above[i - 1] as number) + (sought.charCodeAt(i - 1) === letter ? 0 : 1);
        const changed = Math.min(above[i] as number, row[i - 1] as number) + 1;
        row[i] = Math.min(replaced, changed);
      }
      row[last + 1] = tooFar;
      [above, row] = [row, above];
    }
    return above[sought.length] as number;
  };
}
