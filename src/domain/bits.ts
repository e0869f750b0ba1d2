/** A set of indexes, 32 to a word. */
export type Bits = Uint32Array;

export function createBits(size: number): Bits {
  return new Uint32Array((size + 31) >> 5);
}

export function has(bits: Bits, index: number): boolean {
  return (((bits[index >> 5] as number) >> (index & 31)) & 1) === 1;
}

export function add(bits: Bits, index: number): void {
  bits[index >> 5] = (bits[index >> 5] as number) | (1 << (index & 31));
}

export function remove(bits: Bits, index: number): void {
  bits[index >> 5] = (bits[index >> 5] as number) & ~(1 << (index & 31));
}

export function addAll(bits: Bits, others: Bits): void {
  for (let word = 0; word < bits.length; word++) {
    bits[word] = (bits[word] as number) | (others[word] as number);
  }
}

export function removeAll(bits: Bits, others: Bits): void {
  for (let word = 0; word < bits.length; word++) {
    bits[word] = (bits[word] as number) & ~(others[word] as number);
  }
}

/** What is in both. */
export function common(bits: Bits, others: Bits): Bits {
  return bits.map((word, at) => word & (others[at] as number));
}

/** The indexes of a set, the greatest first; what is removed meanwhile is not met. */
export function* indexesOf(bits: Bits): Generator<number> {
  for (let word = bits.length - 1; word >= 0; word--) {
    for (let left = bits[word] as number; left !== 0; ) {
      const index = 31 - Math.clz32(left);
      yield 32 * word + index;
      left = (bits[word] as number) & ((1 << index) - 1);
    }
  }
}

/** How many indexes are in both. */
export function countCommon(bits: Bits, others: Bits): number {
  let count = 0;
  for (let word = 0; word < bits.length; word++) {
    count += countOnes((bits[word] as number) & (others[word] as number));
  }
  return count;
}

/** How many bits of a word are set. */
export function countOnes(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
