import { countOnes } from '../../../domain/bits.js';
import { SIDE } from './groups.js';

/** Names as bits of a number, the first as its lowest. */
type Names = number;

const ALL: Names = 2 ** (SIDE * SIDE) - 1;

/** Bounds the work: names that leave more to be tried are too much alike for a puzzle. */
const MOST_STEPS = 20_000;

/**
 * Whether there is one way to make four groups of four, each of names that meet another condition. All
 * ways are tried, by any of the conditions; those that only differ in their conditions are one.
 */
export function hasOnePartition(conditions: readonly Names[]): boolean {
  const partitions = new Set<string>();
  let steps = 0;
  split(ALL, conditions, []);
  return partitions.size === 1 && steps <= MOST_STEPS;

  function split(left: Names, open: readonly Names[], groups: readonly Names[]): void {
    if (left === 0) partitions.add([...groups].sort((a, b) => a - b).join());
    if (left === 0) return;
    const usable = open.map((names) => names & left).filter((names) => countOnes(names) >= SIDE);
    const hardest = hardestOf(left, usable);
    usable.forEach((names, at) => {
      if ((names & hardest) === 0) return;
      const others = usable.filter((_, other) => other !== at);
      for (const group of groupsOf(names & ~hardest, SIDE - 1)) {
        if (partitions.size > 1 || steps++ > MOST_STEPS) return;
        split(left & ~(group | hardest), others, [...groups, group | hardest]);
      }
    });
  }
}

/** The name that meets the fewest conditions. */
function hardestOf(left: Names, conditions: readonly Names[]): Names {
  let hardest = left & -left;
  let fewest = Number.POSITIVE_INFINITY;
  for (let rest = left; rest !== 0; rest &= rest - 1) {
    const name = rest & -rest;
    const count = conditions.filter((names) => (names & name) !== 0).length;
    if (count < fewest) [hardest, fewest] = [name, count];
  }
  return hardest;
}

/** All groups of some of these names. */
function* groupsOf(names: Names, size: number): Generator<Names> {
  if (size === 0) {
    yield 0;
    return;
  }
  for (let left = names; left !== 0; left &= left - 1) {
    const first = left & -left;
    for (const others of groupsOf(left & ~first, size - 1)) yield first | others;
  }
}
