/** The entities of a chain from end to end, as numbers in the order of their ids. */
export type Chain = readonly number[];

interface ChainQuery {
  readonly from: number;
  readonly to: number;
  /** The most steps that a chain may have. */
  readonly maxLength: number;
  /** The most chains that are found. */
  readonly first: number;
}

export type End = 'from' | 'to';

/** What is known of the ties around two ends. */
export interface Surroundings {
  /**
   * Makes the ties known of all entities fewer than `radius` steps from an end; gives the radius that
   * was reached, which is less where there is too much to look at.
   */
  reach(end: End, radius: number): number;
  /**
   * The known ties of an entity, ascending. Besides the ends they are of entities only that a chain
   * may lead through.
   */
  of(entity: number): readonly number[];
}

/** The entities that may be tried for one answer: more than any known graph takes. */
const MAX_TRIED = 200_000;

/**
 * Finds the shortest chains between two entities that are not the same, the first of them by length,
 * then by their entities in turn. No chain can be cut short: of its entities only neighbours are tied,
 * or a portrayal alone would make three chains of its person, character and work.
 *
 * Length by length, the ties around both ends are made known as far as a chain of that length goes.
 * Of its entities all but the middle one are then known with all their ties, so that every tie
 * between two of them is. A search from the start, depth first and in order, is kept from going
 * astray by the exact distances to the end (iterative deepening A*, Korf, Artificial Intelligence 27,
 * 1985); what an entity of the chain is tied to is closed to all but the next. Neither what more is
 * known than a length needs nor where it came from changes what is tried, so that the bound on the
 * work makes no difference between stores.
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
    // Every longer chain could be cut short to this one step.
    if (distances.get(query.from) === 1) break;
  }
  return chains;
}

/** Whether all ties of chains of a length can be known, half of it from each end where that can be. */
function reachAcross(surroundings: Surroundings, length: number): boolean {
  const near = surroundings.reach('from', Math.ceil(length / 2));
  const far = surroundings.reach('to', length - near);
  return near + far === length || surroundings.reach('from', length - far) === length - far;
}

/** How many steps entities are from an end, up to a distance. */
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

interface Search {
  readonly query: ChainQuery;
  readonly surroundings: Surroundings;
  readonly distances: ReadonlyMap<number, number>;
  readonly chains: Chain[];
  readonly work: { left: number };
}

/** Adds the chains of a length, in order, until there are enough. */
function findOfLength(length: number, search: Search): void {
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
      // What is tied to the end can only be the last before it.
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
