import { LRUCache } from 'lru-cache';

const MIB = 2 ** 20;

/**
 * What each cache that clients can fill may hold, in bytes. Whatever is kept between operations is
 * kept in one of these, so that their sum is the most that all requests ever sent leave behind.
 */
const cacheBytes = Object.freeze({
  /** Documents that have been parsed and validated, by their texts. */
  documents: 16 * MIB,
  /** What operations were compiled to, by the structure of their variables. */
  templates: 16 * MIB,
  /** Shapes of plans, by their print. */
  shapes: 8 * MIB,
});

/** What an entry takes besides its key and its value. */
const ENTRY_BYTES = 200;
const BYTES_PER_CHARACTER = 2;

/** A cache that forgets what was used longest ago when it would hold more than its bytes. */
export function createCache<Value extends object>(
  name: keyof typeof cacheBytes,
  bytesOf: (value: Value) => number,
): LRUCache<string, Value> {
  return new LRUCache({
    maxSize: cacheBytes[name],
    sizeCalculation: (value, key) => ENTRY_BYTES + bytesOfText(key) + Math.ceil(bytesOf(value)),
  });
}

function bytesOfText(text: string): number {
  return BYTES_PER_CHARACTER * text.length;
}
