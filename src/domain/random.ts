import { createHash } from 'node:crypto';

/** A stream of random choices that depends on its seed alone. */
export interface Random {
  /** A whole number from 0 up to `size`, that excluded; each is as likely as the others. */
  below(size: number): number;
  /** The items in a random order. */
  shuffled<Item>(items: readonly Item[]): readonly Item[];
}

const NUMBERS = 2 ** 32;

/**
 * Small fast counter, by Chris Doty-Humphrey (sfc32 in PractRand): 128 bits of state, which pass the
 * usual tests of randomness.
 */
export function createRandom(seed: string): Random {
  const hash = createHash('sha256').update(seed).digest();
  let [a, b, c, counter] = [0, 4, 8, 12].map((at) => hash.readUInt32LE(at)) as [
    number,
    number,
    number,
    number,
  ];

  function next(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  }

  function below(size: number): number {
    // Numbers beyond the last multiple of the size would make its first remainders likelier.
    const end = NUMBERS - (NUMBERS % size);
    while (true) {
      const number = next();
      if (number < end) return number % size;
    }
  }

  return { below, shuffled: (items) => [...drawn(items, { below })] };
}

/** Draws each of some items once, at random, without ordering them all beforehand. */
export function* drawn<Item>(
  items: readonly Item[],
  random: Pick<Random, 'below'>,
): Generator<Item> {
  for (const at of drawnBelow(items.length, random)) yield items[at] as Item;
}

/** The same of the whole numbers from 0 up to a size: a shuffle that is made as far as it is read. */
export function* drawnBelow(size: number, random: Pick<Random, 'below'>): Generator<number> {
  const moved = new Map<number, number>();
  for (let left = size; left > 0; left--) {
    const at = random.below(left);
    yield moved.get(at) ?? at;
    moved.set(at, moved.get(left - 1) ?? left - 1);
  }
}
