/** Rows that travel in one statement: more use memory, fewer take more round trips. */
const BATCH_SIZE = 10_000;

/** What items are in a statement, batch by batch; a batch is made when it is asked for. */
export function* inBatches<Item, Row>(
  items: readonly Item[],
  rowOf: (item: Item) => Row,
): Generator<readonly Row[]> {
  for (let at = 0; at < items.length; at += BATCH_SIZE) {
    yield items.slice(at, at + BATCH_SIZE).map((item) => rowOf(item));
  }
}
