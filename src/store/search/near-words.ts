/** Words that are compared with others, and what tells most of these apart without reading them. */
export interface Letters {
  readonly words: readonly string[];
  readonly lengths: Uint16Array;
  /** Which letters each word has: a bit for those of one remainder by 32, of which a to z have one each. */
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
 * Tells of all words that are at most `reach` letters left out, put in or replaced away from one that
 * is sought (Levenshtein distance). Each of these changes one letter at most, so that words which lack
 * more letters of each other, or are longer by more, need not be looked at: all but one in a hundred.
 */
export function findNear(
  { words, lengths, sets }: Letters,
  sought: string,
  reach: number,
  tell: (place: number, edits: number) => void,
): void {
  const { length } = sought;
  const set = letterSet(sought);
  const countEdits = createEditCounter(sought, reach);
  for (let place = 0; place < words.length; place++) {
    if (Math.abs((lengths[place] as number) - length) > reach) continue;
    const other = sets[place] as number;
    if (isMoreThan(reach, set & ~other) || isMoreThan(reach, other & ~set)) continue;
    const edits = countEdits(words[place] as string);
    if (edits <= reach) tell(place, edits);
  }
}

/** Whether a number has more bits than so many. */
function isMoreThan(count: number, bits: number): boolean {
  let rest = bits;
  for (let i = 0; i < count; i++) rest &= rest - 1;
  return rest !== 0;
}

/**
 * Makes what counts the edits from a word to others that are about as long. A row of distances is
 * filled for each letter of the other word: from it up to there to each beginning of the sought one.
 * Only what lies near the diagonal can be within reach, all else counts as too far.
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
