import { createHash } from 'node:crypto';

/** A stream of random choices that depends on its seed alone. */
export interface Random {
  /** A whole number from 0 up to `size`, that excluded. */
  below(size: number): number;
  /** The items in a random order. */
  shuffled<Item>(items: readonly Item[]): readonly Item[];
}

/** Small fast counter: 128 bits of state, which pass the usual tests of randomness. */
export function createRandom(seed: string): Random {
  const hash = createHash('sha256').update(seed).digest();
  let [a, b, c, counter] = [0, 4, 8, 12].map((at) => hash.readUInt32LE(at)) as [
    number,
    number,
    number,
    number,
  ];

  return {
    below: (size) => Math.floor((next() / 2 ** 32) * size),
    shuffled(items) {
      const all = [...items];
      for (let last = all.length - 1; last > 0; last--) {
        const other = Math.floor((next() / 2 ** 32) * (last + 1));
        [all[last], all[other]] = [
          all[other] as (typeof all)[number],
          all[last] as (typeof all)[number],
        ];
      }
      return all;
    },
  };

  function next(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  }
}

/** Draws each of some items once, at random, without ordering them all beforehand. */
export function* drawn<Item>(items: readonly Item[], random: Random): Generator<Item> {
  const moved = new Map<number, number>();
  for (let left = items.length; left > 0; left--) {
    const at = random.below(left);
    const item = items[moved.get(at) ?? at];
    moved.set(at, moved.get(left - 1) ?? left - 1);
    if (item !== undefined) yield item;
  }
}
