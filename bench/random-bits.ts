/**
 * Makes a generator of unsigned 32-bit numbers, the same ones for the same seed: Mulberry32 by Tommy
 * Ettinger, with 32 bits of state.
 */
export function createRandomBits(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** The same as numbers from 0 to 1, without 1. */
export function createRandom(seed: number): () => number {
  const bits = createRandomBits(seed);
  return () => bits() / 4_294_967_296;
}
