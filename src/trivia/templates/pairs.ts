/** Pairs beyond which somebody with many parts would fill a quiz. */
const MOST_PAIRS = 60;

/** Each two of a list, as far as that is reasonable. */
export function pairs<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  const found = items.flatMap((one, index) =>
    items.slice(index + 1).map((other) => [one, other] as const),
  );
  return found.slice(0, MOST_PAIRS);
}
