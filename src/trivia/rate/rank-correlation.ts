/**
 * Spearman's rank correlation, ties having their mean rank: 1 where both order alike, -1 where one orders
 * as the other does not. Undefined where there is no order to compare.
 */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number | undefined {
  const one = deviations(pairs.map(([first]) => first));
  const other = deviations(pairs.map(([, second]) => second));
  const scale = Math.sqrt(product(one, one) * product(other, other));
  return scale === 0 ? undefined : product(one, other) / scale;
}

/** How far the rank of each value is from the mean rank. */
function deviations(values: readonly number[]): readonly number[] {
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
  const ranks = values.map(() => 0);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (order[end]?.value === order[start]?.value && end < order.length) end++;
    for (const { at } of order.slice(start, end)) {
      ranks[at] = (start + end - 1) / 2 - (values.length - 1) / 2;
    }
    start = end;
  }
  return ranks;
}

function product(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}
