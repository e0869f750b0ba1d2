/** Rows that travel in one statement: more use memory, fewer take more round trips. */
const BATCH_SIZE = 10_000;

export function* inBatches<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += BATCH_SIZE) yield items.slice(at, at + BATCH_SIZE);
}
