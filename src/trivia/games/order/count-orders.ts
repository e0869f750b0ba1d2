/** In how many ways things can be put in order, if some must come before others. */
export function countOrders(
  length: number,
  isBefore: (one: number, other: number) => boolean,
): number {
  return count(Array.from({ length }, (_, place) => place));

  function count(left: readonly number[]): number {
    if (left.length === 0) return 1;
    return left
      .filter((one) => !left.some((other) => isBefore(other, one)))
      .reduce((sum, first) => sum + count(left.filter((one) => one !== first)), 0);
  }
}
