import { LRUCache } from 'lru-cache';

const MIB = 2 ** 20;

/** What caches may hold whichever store is used, in bytes. */
const shared = {
  /** Documents that have been validated, by the hash of their texts. */
  documents: 16 * MIB,
  /** What operations were compiled to, by the structure of their variables. */
  templates: 16 * MIB,
  /** Shapes of plans, by their print. */
  shapes: 8 * MIB,
  /** How segments and works stand to each other in story time. */
  standings: 8 * MIB,
  /** What questions of trivia are made of. */
  pools: 64 * MIB,
};
const memory = {
  /** The functions that walk the graph for a shape. */
  programs: 16 * MIB,
  /** Nodes of a type in an order. */
  lists: 32 * MIB,
};
const neo4j = {
  /** The statements that read a shape from a database. */
  statements: 32 * MIB,
  /** Solved networks of claims, by their texts. */
  networks: 32 * MIB,
};

/**
 * What each cache that requests can fill may hold. Whatever outlives a request is kept in one of these,
 * or is dropped with an entry of one, so that requests never leave more behind than their sum.
 */
const cacheBytes = { ...shared, ...memory, ...neo4j };

/** The sum for a process, by the store that it uses. */
export const totalCacheBytes = Object.freeze({
  memory: sum(shared) + sum(memory),
  neo4j: sum(shared) + sum(neo4j),
});

function sum(caches: Readonly<Record<string, number>>): number {
  return Object.values(caches).reduce((total, bytes) => total + bytes, 0);
}

export type Cache<Value extends object> = LRUCache<string, Value>;

/** What an entry takes besides its key and its value. */
const ENTRY_BYTES = 200;
const BYTES_PER_CHARACTER = 2;

/**
 * A cache that drops the least recently used entries before it exceeds its bytes. What a value takes is
 * estimated from measurements, rather too high than too low.
 */
export function createCache<Value extends object>(
  name: keyof typeof cacheBytes,
  bytesOf: (value: Value, key: string) => number,
): Cache<Value> {
  return new LRUCache({
    maxSize: cacheBytes[name],
    sizeCalculation: (value, key) =>
      ENTRY_BYTES + BYTES_PER_CHARACTER * key.length + Math.ceil(bytesOf(value, key)),
  });
}
