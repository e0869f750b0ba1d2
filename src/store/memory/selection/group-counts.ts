/** How many items each group has; groups are numbers below a size. */
export interface GroupCounts {
  add(group: number): void;
  of(group: number): number;
  /** The groups that have items. */
  groups(): Iterable<number>;
}

/** The share of all groups from which on an array for all of them takes less time than a map. */
const DENSE = 1 / 32;

/** Takes little memory for few groups, and four bytes for each group otherwise. */
export function createGroupCounts(size: number): GroupCounts {
  const sparse = new Map<number, number>();
  let dense: Int32Array | undefined;
  return {
    add(group) {
      if (dense !== undefined) {
        dense[group] = (dense[group] as number) + 1;
        return;
      }
      sparse.set(group, (sparse.get(group) ?? 0) + 1);
      if (sparse.size <= size * DENSE) return;
      dense = new Int32Array(size);
      for (const [known, count] of sparse) dense[known] = count;
      sparse.clear();
    },
    of: (group) => (dense === undefined ? (sparse.get(group) ?? 0) : (dense[group] as number)),
    groups: () => (dense === undefined ? sparse.keys() : presentIn(dense)),
  };
}

function* presentIn(counts: Int32Array): Iterable<number> {
  for (let group = 0; group < counts.length; group++) {
    if (counts[group] !== 0) yield group;
  }
}
