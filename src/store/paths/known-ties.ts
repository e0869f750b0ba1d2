/** Which entities are known to be tied to each other; entities are numbers, in the order of their ids. */
interface KnownTies {
  /** Makes all ties of an entity known; the order does not matter. */
  add(entity: number, tied: readonly number[]): void;
  /** The known ties of an entity, ascending; none where nothing is known of it. */
  of(entity: number): readonly number[];
}

export function createKnownTies(): KnownTies {
  const ties = new Map<number, Set<number>>();
  const sorted = new Map<number, readonly number[]>();

  const tie = (a: number, b: number): void => {
    const known = ties.get(a);
    if (known === undefined) ties.set(a, new Set([b]));
    else known.add(b);
    sorted.delete(a);
  };
  return {
    add(entity, tied) {
      for (const other of tied) {
        tie(entity, other);
        tie(other, entity);
      }
    },
    of(entity) {
      const known = sorted.get(entity);
      if (known !== undefined) return known;
      const list = [...(ties.get(entity) ?? [])].sort((a, b) => a - b);
      sorted.set(entity, list);
      return list;
    },
  };
}
