/** A whole number for each node, to sort nodes by. */
export interface Ranks {
  /** The rank of each node, from 0 to `last`. */
  readonly of: Int32Array;
  readonly last: number;
  /** The rank of nodes without a value, where there can be any: the last. */
  readonly absent?: number;
}

/** One key of an order that nodes are sorted by. */
export interface RankKey {
  readonly ranks: Ranks;
  readonly descending: boolean;
  /** Whether nodes without a value come first; they come last otherwise. */
  readonly nullsFirst?: true;
}

/** Up to so many nodes are sorted faster by insertion. */
const FEW = 32;
const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/**
 * Sorts nodes in place by ranks, then by id. Many nodes are sorted by counting, digit by digit and from
 * the last key to the first (radix sort), in time proportional to their number.
 */
export function sortNodes(nodes: Int32Array, keys: readonly RankKey[]): void {
  if (nodes.length <= FEW) sortFew(nodes, keys);
  else sortMany(nodes, keys);
}

function sortFew(nodes: Int32Array, keys: readonly RankKey[]): void {
  for (let i = 1; i < nodes.length; i++) {
    const node = nodes[i] as number;
    let at = i;
    while (at > 0 && isBefore(node, nodes[at - 1] as number, keys)) {
      nodes[at] = nodes[at - 1] as number;
      at--;
    }
    nodes[at] = node;
  }
}

/** Whether a node comes before another one by ranks, then by id. */
export function isBefore(node: number, other: number, keys: readonly RankKey[]): boolean {
  for (const key of keys) {
    const difference = placeOf(node, key) - placeOf(other, key);
    if (difference !== 0) return difference < 0;
  }
  return node < other;
}

function sortMany(nodes: Int32Array, keys: readonly RankKey[]): void {
  let from = nodes;
  let to: Int32Array = new Int32Array(nodes.length);
  const sortBy = (last: number, key: RankKey | undefined): void => {
    for (let shift = 0; last >>> shift > 0; shift += DIGIT_BITS) {
      if (sortByDigit(from, to, key, shift)) [from, to] = [to, from];
    }
  };
  if (!isAscending(nodes)) sortBy(greatestOf(nodes), undefined);
  for (const key of keys.toReversed()) sortBy(key.ranks.last, key);
  if (from !== nodes) nodes.set(from);
}

/** Sorts nodes stably by a digit of a key or of their number; false where all are equal. */
function sortByDigit(
  from: Int32Array,
  to: Int32Array,
  key: RankKey | undefined,
  shift: number,
): boolean {
  /** How many nodes have each digit, then where the next node of each goes. */
  const starts = new Int32Array(DIGITS);
  for (let i = 0; i < from.length; i++) {
    const digit = digitOf(from[i] as number, key, shift);
    starts[digit] = (starts[digit] as number) + 1;
  }
  if (starts.includes(from.length)) return false;
  let start = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = starts[digit] as number;
    starts[digit] = start;
    start += count;
  }
  for (let i = 0; i < from.length; i++) {
    const node = from[i] as number;
    const digit = digitOf(node, key, shift);
    const at = starts[digit] as number;
    to[at] = node;
    starts[digit] = at + 1;
  }
  return true;
}

function digitOf(node: number, key: RankKey | undefined, shift: number): number {
  if (key === undefined) return (node >>> shift) & (DIGITS - 1);
  return (placeOf(node, key) >>> shift) & (DIGITS - 1);
}

/** Where a node comes by a key alone, from 0 to the last rank. */
function placeOf(node: number, { ranks, descending, nullsFirst }: RankKey): number {
  const { of, last, absent } = ranks;
  const rank = of[node] as number;
  if (absent === undefined) return descending ? last - rank : rank;
  if (rank === absent) return nullsFirst ? 0 : last;
  const place = descending ? last - 1 - rank : rank;
  return nullsFirst ? place + 1 : place;
}

function isAscending(nodes: Int32Array): boolean {
  for (let i = 1; i < nodes.length; i++) {
    if ((nodes[i - 1] as number) > (nodes[i] as number)) return false;
  }
  return true;
}

function greatestOf(nodes: Int32Array): number {
  let greatest = 0;
  for (let i = 0; i < nodes.length; i++) greatest = Math.max(greatest, nodes[i] as number);
  return greatest;
}
