/** A value that lists are ordered by. */
export type Key = string | number | null;

/** Reads a key of an item, by its node or by its position in a list. */
export type KeyReader = (item: number) => Key;

/** How a list is ordered by a key. */
export interface KeyOrder {
  readonly descending: boolean;
  /** Whether null comes first; it comes last otherwise. */
  readonly nullsFirst?: true;
}

/** Nodes in an order, with the keys that they were ordered by. A position is an index of `nodes`. */
export interface OrderedNodes {
  readonly nodes: Int32Array;
  /** Read the keys at a position, without the id, which always comes last. */
  readonly keys: readonly KeyReader[];
  readonly orders: readonly KeyOrder[];
}

/** Ascending by value, with texts by code unit; null comes last. */
export function compareKeys(a: Key, b: Key): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

/** Compares in the order of a key. */
export function compareInOrder(a: Key, b: Key, { descending, nullsFirst }: KeyOrder): number {
  const compared = compareKeys(a, b);
  const isReversed = a === null || b === null ? nullsFirst === true : descending;
  return isReversed ? -compared : compared;
}

/** Turns a reader by node into one by position. */
export function atPosition(nodes: Int32Array, read: KeyReader): KeyReader {
  return (position) => read(nodes[position] as number);
}
