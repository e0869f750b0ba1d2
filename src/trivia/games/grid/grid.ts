/** A grid of three rows and three columns. Each cell asks for somebody who meets the conditions of both. */
export interface Grid {
  readonly kind: 'GRID';
  /** Ids of conditions. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** How many answers each cell has, row by row. */
  readonly counts: readonly (readonly number[])[];
}

export const SIDE = 3;
export const FEWEST_ANSWERS = 2;
export const MOST_ANSWERS = 40;
