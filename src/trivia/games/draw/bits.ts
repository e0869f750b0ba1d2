/** Sets of small numbers, as words of 32 bits. */
export type Bits = Uint32Array;

export function emptyBits(size: number): Bits {
  return new Uint32Array(Math.ceil(size / WORD));
}

const WORD = 32;

export function addBit(bits: Bits, at: number): void {
  const word = at >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (at & (WORD - 1)));
}

export function bitsOf(numbers: readonly number[], size: number): Bits {
  const bits = emptyBits(size);
  for (const number of numbers) addBit(bits, number);
  return bits;
}

/** What all of some sets have in common, in order. */
export function common(sets: readonly Bits[]): readonly number[] {
  const [first, ...others] = sets;
  const numbers: number[] = [];
  first?.forEach((own, word) => {
    let rest = others.reduce((bits, other) => bits & (other[word] ?? 0), own);
    while (rest !== 0) {
      const lowest = rest & -rest;
      numbers.push(word * WORD + 31 - Math.clz32(lowest));
      rest ^= lowest;
    }
  });
  return numbers;
}

export function countCommon(one: Bits, other: Bits): number {
  let count = 0;
  for (let word = 0; word < one.length; word++) {
    count += countOnes((one[word] ?? 0) & (other[word] ?? 0));
  }
  return count;
}

export function countOnes(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
