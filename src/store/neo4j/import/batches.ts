/** Rows sent with one statement: more take memory, fewer take more round trips. */
const BATCH_SIZE = 10_000;

/** The rows of items in batches, each of which is made when it is iterated to. */
export function* inBatches<Item, Row>(
  items: readonly Item[],
  rowOf: (item: Item) => Row,
): Generator<readonly Row[]> {
  for (let at = 0; at < items.length; at += BATCH_SIZE) {
    yield items.slice(at, at + BATCH_SIZE).map((item) => rowOf(item));
  }
}
