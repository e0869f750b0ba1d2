/** The best name of each entity, in the order of entities. */
interface BestNames {
  readonly count: number;
  readonly nodes: Int32Array;
  readonly points: Int32Array;
  /** The indexes of the names. */
  readonly entries: Int32Array;
  /** Adds a name of an entity. Names must be added in the order of entities; of equals the first stays. */
  add(node: number, points: number, entry: number): void;
}

export function createBestNames(capacity: number): BestNames {
  const nodes = new Int32Array(capacity);
  const points = new Int32Array(capacity);
  const entries = new Int32Array(capacity);
  let count = 0;
  return {
    nodes,
    points,
    entries,
    get count() {
      return count;
    },
    add(node, value, entry) {
      if (count > 0 && nodes[count - 1] === node) {
        if (value <= (points[count - 1] as number)) return;
        count -= 1;
      }
      nodes[count] = node;
      points[count] = value;
      entries[count] = entry;
      count += 1;
    },
  };
}
