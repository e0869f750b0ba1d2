/** The entities of a chain from one end to the other, as numbers in the order of their ids. */
export type Chain = readonly number[];

interface ChainQuery {
  readonly from: number;
  readonly to: number;
  /** The most steps that a chain may have. */
  readonly maxLength: number;
  /** The most chains to find. */
  readonly first: number;
}

export type End = 'from' | 'to';

/** The ties around the two ends, as far as they are known. */
export interface Surroundings {
  /**
   * Makes the ties of all entities known that are fewer than `radius` steps from an end. Returns
   * the radius that was reached, which is smaller where there are too many ties.
   */
  reach(end: End, radius: number): number;
  /** The known ties of an entity, ascending, to ends and to entities chains may go through. */
  of(entity: number): readonly number[];
}

/** The most entities to try for one answer: more than any known graph needs. */
const MAX_TRIED = 200_000;

/**
 * Finds the shortest chains between two different entities, ordered by length and then by their
 * entities in turn. No chain has a shortcut: only neighbours in it are tied to each other.
 * Otherwise a single portrayal would make three chains of its person, character and work.
 *
 * For each length, the ties around both ends are made known as far as a chain of that length
 * reaches. Then all ties are known of each of its entities but the middle one, and with them every
 * tie between two of its entities. A depth-first search from the start, in order, is guided by
 * exact distances to the end (iterative deepening A*; Korf, Artificial Intelligence 27, 1985).
 * Entities tied to one in the chain are closed to all but the next. Ties that are known beyond what
 * a length needs do not change which entities are tried, so the bound on the work has the same
 * effect in both stores.
 */
export function findChains(query: ChainQuery, surroundings: Surroundings): readonly Chain[] {
  const { maxLength, first } = query;
  const chains: Chain[] = [];
  const work = { left: MAX_TRIED };
  for (let length = 1; length <= maxLength; length++) {
    if (chains.length >= first || work.left <= 0) break;
    if (!reachAcross(surroundings, length)) break;
    const distances = measureFrom(query.to, length, surroundings);
    findOfLength(length, { query, surroundings, distances, chains, work });
    // Every longer chain would have this step as a shortcut.
    if (distances.get(query.from) === 1) break;
  }
  return chains;
}

/** Whether all ties of chains of a length can be made known, from each end halfway if possible. */
function reachAcross(surroundings: Surroundings, length: number): boolean {
  const near = surroundings.reach('from', Math.ceil(length / 2));
  const far = surroundings.reach('to', length - near);
  return near + far === length || surroundings.reach('from', length - far) === length - far;
}

/** The distances of entities from an end in steps, up to a limit. */
function measureFrom(
  end: number,
  most: number,
  surroundings: Surroundings,
): ReadonlyMap<number, number> {
  const distances = new Map([[end, 0]]);
  let level: readonly number[] = [end];
  for (let distance = 1; distance <= most && level.length > 0; distance++) {
    const next: number[] = [];
    for (const entity of level) {
      for (const other of surroundings.of(entity)) {
        if (distances.has(other)) continue;
        distances.set(other, distance);
        next.push(other);
      }
    }
    level = next;
  }
  return distances;
}

interface ChainSearch {
  readonly query: ChainQuery;
  readonly surroundings: Surroundings;
  readonly distances: ReadonlyMap<number, number>;
  readonly chains: Chain[];
  readonly work: { left: number };
}

/** Adds the chains of a length, in order, until there are enough. */
function findOfLength(length: number, search: ChainSearch): void {
  const { query, surroundings, distances, chains, work } = search;
  const chain = [query.from];
  const closed = new Map<number, number>();
  const close = (entities: readonly number[], by: number): void => {
    for (const entity of entities) closed.set(entity, (closed.get(entity) ?? 0) + by);
  };

  const goOn = (entity: number, left: number): void => {
    const tied = surroundings.of(entity);
    const open = tied.filter((other) => {
      if (other === query.from || (closed.get(other) ?? 0) > 0) return false;
      const distance = distances.get(other) ?? Number.POSITIVE_INFINITY;
      // An entity tied to the end can only be the last before it.
      return left <= 2 ? distance === left - 1 : distance > 1 && distance < left;
    });
    close(tied, 1);
    for (const other of open) {
      if (chains.length >= query.first || work.left-- <= 0) break;
      chain.push(other);
      if (left === 1) chains.push([...chain]);
      else goOn(other, left - 1);
      chain.pop();
    }
    close(tied, -1);
  };
  if ((distances.get(query.from) ?? Number.POSITIVE_INFINITY) <= length) goOn(query.from, length);
}
