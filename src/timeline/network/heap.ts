/** A binary heap of numbers with keys, the least key first. */
export interface Heap {
  keys: Float64Array;
  values: Int32Array;
  size: number;
}

const ROOM = 64;

export function createHeap(): Heap {
  return { keys: new Float64Array(ROOM), values: new Int32Array(ROOM), size: 0 };
}

export function push(heap: Heap, key: number, value: number): void {
  if (heap.size === heap.keys.length) grow(heap);
  const { keys, values } = heap;
  let hole = heap.size++;
  while (hole > 0) {
    const parent = (hole - 1) >> 1;
    const above = keys[parent] as number;
    if (above <= key) break;
    keys[hole] = above;
    values[hole] = values[parent] as number;
    hole = parent;
  }
  keys[hole] = key;
  values[hole] = value;
}

function grow(heap: Heap): void {
  const { keys, values } = heap;
  heap.keys = new Float64Array(2 * keys.length);
  heap.values = new Int32Array(2 * values.length);
  heap.keys.set(keys);
  heap.values.set(values);
}

/** Removes and returns the value with the least key; the heap must not be empty. */
export function pop(heap: Heap): number {
  const { keys, values } = heap;
  const top = values[0] as number;
  const size = --heap.size;
  const key = keys[size] as number;
  let hole = 0;
  for (let child = 1; child < size; child = 2 * hole + 1) {
    if (child + 1 < size && (keys[child + 1] as number) < (keys[child] as number)) child++;
    const below = keys[child] as number;
    if (below >= key) break;
    keys[hole] = below;
    values[hole] = values[child] as number;
    hole = child;
  }
  keys[hole] = key;
  values[hole] = values[size] as number;
  return top;
}
