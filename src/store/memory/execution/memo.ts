/** Outcomes of a condition by number, from 0 up to a size. */
export interface Memo {
  get(at: number): boolean | undefined;
  set(at: number, outcome: boolean): void;
}

/** The share of all numbers at which a map takes about as much memory as an array for all of them. */
const DENSE = 1 / 32;
const [UNKNOWN, FALSE, TRUE] = [0, 1, 2];

/** Takes little memory for few outcomes, and a byte for each number otherwise. */
export function createMemo(size: number): Memo {
  const sparse = new Map<number, boolean>();
  let dense: Uint8Array | undefined;
  return {
    get(at) {
      if (dense === undefined) return sparse.get(at);
      const outcome = dense[at];
      return outcome === UNKNOWN ? undefined : outcome === TRUE;
    },
    set(at, outcome) {
      if (dense !== undefined) {
        dense[at] = outcome ? TRUE : FALSE;
        return;
      }
      sparse.set(at, outcome);
      if (sparse.size <= size * DENSE) return;
      dense = new Uint8Array(size);
      for (const [known, value] of sparse) dense[known] = value ? TRUE : FALSE;
      sparse.clear();
    },
  };
}
