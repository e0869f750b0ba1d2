/**
 * Words in order, as a tree: each shares its beginning with the one before it, so that whatever was
 * found out about that beginning need not be found out again.
 */
export interface SortedWords {
  readonly words: readonly string[];
  /** How many letters each shares with the one before it, up to 255. */
  readonly shared: Uint8Array;
}

/** Puts distinct words in order, by code unit. */
export function sortWords(distinct: Iterable<string>): SortedWords {
  const words = [...distinct].sort();
  const shared = Uint8Array.from(words, (word, i) => countShared(words[i - 1] ?? '', word));
  return { words, shared };
}

function countShared(a: string, b: string): number {
  const most = Math.min(a.length, b.length, 255);
  let count = 0;
  while (count < most && a.charCodeAt(count) === b.charCodeAt(count)) count++;
  return count;
}

/**
 * Tells of all words that are at most `reach` letters left out, put in or replaced away from one that
 * is sought (Levenshtein distance). A row of distances is kept for each letter of the word that is
 * looked at: from the first letters of the sought word to those of this one. Only what lies near the
 * diagonal can be within reach; a beginning that has nothing there is left with all that begin so.
 */
export function findNear(
  { words, shared }: SortedWords,
  sought: string,
  reach: number,
  tell: (place: number, edits: number) => void,
): void {
  const width = sought.length + 1;
  const tooFar = reach + 1;
  // What is not near the diagonal is never written to.
  const rows = new Uint8Array((sought.length + reach + 2) * width).fill(tooFar);
  for (let i = 0; i <= Math.min(sought.length, reach); i++) rows[i] = i;

  /** Fills the row of a depth; false where no distance in it is within reach. */
  const fill = (depth: number, letter: number): boolean => {
    const [above, row] = [(depth - 1) * width, depth * width];
    let isNear = false;
    const last = Math.min(sought.length, depth + reach);
    for (let i = Math.max(0, depth - reach); i <= last; i++) {
      let edits = (rows[above + i] as number) + 1;
      if (i > 0) {
        const replaced = sought.charCodeAt(i - 1) === letter ? 0 : 1;
        edits = Math.min(
          edits,
          (rows[above + i - 1] as number) + replaced,
          (rows[row + i - 1] as number) + 1,
        );
      }
      rows[row + i] = Math.min(edits, tooFar);
      if (edits <= reach) isNear = true;
    }
    return isNear;
  };

  let left = Number.POSITIVE_INFINITY;
  for (let place = 0; place < words.length; place++) {
    let depth = shared[place] as number;
    if (depth >= left) continue;
    left = Number.POSITIVE_INFINITY;
    const word = words[place] as string;
    while (depth < word.length && left > depth) {
      depth++;
      if (!fill(depth, word.charCodeAt(depth - 1))) left = depth;
    }
    if (left <= depth) continue;
    const edits = rows[depth * width + sought.length] as number;
    if (edits <= reach) tell(place, edits);
  }
}
