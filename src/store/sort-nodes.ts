/** Whole numbers by which nodes are sorted. */
export interface Ranks {
  /** By node, from 0 to the last. */
  readonly of: Int32Array;
  readonly last: number;
}

/** One key of an order that nodes are sorted by. */
export interface RankKey {
  readonly ranks: Ranks;
  readonly descending: boolean;
}

/** So few nodes are sorted sooner by putting each in its place. */
const FEW = 32;
const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/**
 * Sorts nodes in place by ranks, by ids where these are equal. Many nodes are counted out digit by
 * digit, the last key first, in time that grows with their number and no faster.
 */
export function sortNodes(nodes: Int32Array, keys: readonly RankKey[]): void {
  if (nodes.length <= FEW) sortFew(nodes, keys);
  else sortMany(nodes, keys);
}

function sortFew(nodes: Int32Array, keys: readonly RankKey[]): void {
  for (let i = 1; i < nodes.length; i++) {
    const node = nodes[i] as number;
    let place = i;
    while (place > 0 && isBefore(node, nodes[place - 1] as number, keys)) {
      nodes[place] = nodes[place - 1] as number;
      place--;
    }
    nodes[place] = node;
  }
}

function isBefore(node: number, other: number, keys: readonly RankKey[]): boolean {
  for (const { ranks, descending } of keys) {
    const difference = (ranks.of[node] as number) - (ranks.of[other] as number);
    if (difference !== 0) return difference < 0 !== descending;
  }
  return node < other;
}

function sortMany(nodes: Int32Array, keys: readonly RankKey[]): void {
  let from = nodes;
  let to: Int32Array = new Int32Array(nodes.length);
  const count = (last: number, key: RankKey | undefined): void => {
    for (let shift = 0; last >>> shift > 0; shift += DIGIT_BITS) {
      if (countOut(from, to, key, shift)) [from, to] = [to, from];
    }
  };
  if (!isAscending(nodes)) count(greatestOf(nodes), undefined);
  for (const key of keys.toReversed()) count(key.ranks.last, key);
  if (from !== nodes) nodes.set(from);
}

/** Sorts nodes by a digit of a key or of themselves, those alike left in order; false where all are alike. */
function countOut(
  from: Int32Array,
  to: Int32Array,
  key: RankKey | undefined,
  shift: number,
): boolean {
  const places = new Int32Array(DIGITS);
  for (let i = 0; i < from.length; i++) {
    const digit = digitOf(from[i] as number, key, shift);
    places[digit] = (places[digit] as number) + 1;
  }
  if (places.includes(from.length)) return false;
  let place = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = places[digit] as number;
    places[digit] = place;
    place += count;
  }
  for (let i = 0; i < from.length; i++) {
    const node = from[i] as number;
    const digit = digitOf(node, key, shift);
    const at = places[digit] as number;
    to[at] = node;
    places[digit] = at + 1;
  }
  return true;
}

function digitOf(node: number, key: RankKey | undefined, shift: number): number {
  if (key === undefined) return (node >>> shift) & (DIGITS - 1);
  const { of, last } = key.ranks;
  const rank = of[node] as number;
  return ((key.descending ? last - rank : rank) >>> shift) & (DIGITS - 1);
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
