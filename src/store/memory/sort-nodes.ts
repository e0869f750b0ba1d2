import type { Ranks } from './ranks.js';

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
  const pass = (digitOf: (node: number) => number): void => {
    if (!countOut(from, to, digitOf)) return;
    [from, to] = [to, from];
  };
  const greatest = nodes.reduce((most, node) => Math.max(most, node), 0);
  for (let shift = 0; greatest >>> shift > 0; shift += DIGIT_BITS) {
    pass((node) => (node >>> shift) & (DIGITS - 1));
  }
  for (const { ranks, descending } of keys.toReversed()) {
    const { of, last } = ranks;
    for (let shift = 0; last >>> shift > 0; shift += DIGIT_BITS) {
      pass(
        descending
          ? (node) => ((last - (of[node] as number)) >>> shift) & (DIGITS - 1)
          : (node) => ((of[node] as number) >>> shift) & (DIGITS - 1),
      );
    }
  }
  if (from !== nodes) nodes.set(from);
}

/** Sorts nodes by one digit, leaving those alike in their order; false where all have the same. */
function countOut(from: Int32Array, to: Int32Array, digitOf: (node: number) => number): boolean {
  const places = new Int32Array(DIGITS);
  for (const node of from) {
    const digit = digitOf(node);
    places[digit] = (places[digit] as number) + 1;
  }
  if (places.includes(from.length)) return false;
  let place = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = places[digit] as number;
    places[digit] = place;
    place += count;
  }
  for (const node of from) {
    const digit = digitOf(node);
    const at = places[digit] as number;
    to[at] = node;
    places[digit] = at + 1;
  }
  return true;
}
