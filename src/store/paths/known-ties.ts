/** Ties between entities that are known; entities are numbers in the order of their ids. */
interface KnownTies {
  /** Adds all ties of an entity, in any order. */
  add(entity: number, tied: readonly number[]): void;
  /** The entities known to be tied to one, ascending. */
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
