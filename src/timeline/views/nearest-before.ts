import {
  add,
  addAll,
  type Bits,
  common,
  createBits,
  indexesOf,
  removeAll,
} from '../../domain/bits.js';

/**
 * The transitive reduction of an order that is given, for each place, by the places before it, which all
 * have lesser numbers: for each place, those before it that no chain of others leads from, the greatest
 * first. With `among`, as if there were no other places.
 */
export function nearestBefore(
  before: readonly Bits[],
  among?: Bits,
): readonly (readonly number[])[] {
  const chained: Bits[] = [];
  return before.map((all, place) => {
    const left = among === undefined ? all.slice() : common(all, among);
    const reached = createBits(before.length);
    const nearest: number[] = [];
    for (const one of indexesOf(left)) {
      nearest.push(one);
      add(reached, one);
      addAll(reached, chained[one] as Bits);
      removeAll(left, reached);
    }
    chained[place] = reached;
    return nearest;
  });
}
