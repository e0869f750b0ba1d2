import { createSlices, type Slice } from '../../src/store/memory/execution/slices.js';

const shortest = { firstMs: -1, laterMs: -1, steps: 1 };

/** A walk that computes a number of results one after another, and remembers them. */
function findOut(things: number, log: string[] = [], name = '') {
  return (slice: Slice) => {
    const known = new Set<number>();
    return () => {
      for (let thing = 0; thing < things; thing++) {
        if (known.has(thing)) continue;
        known.add(thing);
        log.push(`${name}${thing}`);
        slice.spend(1);
      }
      return known.size;
    };
  };
}

describe('slices', () => {
  it('interrupt a walk and start it again until it ends', async () => {
    expect(await createSlices(shortest).run(findOut(50))).toBe(50);
  });

  it('let other work come in between', async () => {
    let turns = 0;
    let isOver = false;
    const turn = (): void => {
      turns += 1;
      if (!isOver) setImmediate(turn);
    };
    setImmediate(turn);
    await createSlices(shortest).run(findOut(50));
    isOver = true;
    expect(turns).toBeGreaterThan(20);
  });

  it('end a short walk in the turn in which it began', async () => {
    let isLater = false;
    setImmediate(() => {
      isLater = true;
    });
    await createSlices().run(findOut(50));
    expect(isLater).toBe(false);
  });

  it('begin later with a walk that is expected to be long', async () => {
    const log: string[] = [];
    const slices = createSlices();
    const long = slices.run(findOut(2, log, 'long '), { isLong: true });
    const short = slices.run(findOut(2, log, 'short '));
    await Promise.all([long, short]);
    expect(log).toEqual(['short 0', 'short 1', 'long 0', 'long 1']);
  });

  it('let long walks take turns, a few at a time', async () => {
    const log: string[] = [];
    const slices = createSlices(shortest);
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    await Promise.all(names.map((name) => slices.run(findOut(9, log, name), { isLong: true })));
    const first = (name: string) => log.indexOf(`${name}0`);
    const last = (name: string) => log.lastIndexOf(`${name}8`);
    expect(first('d')).toBeLessThan(last('a'));
    expect(first('f')).toBeGreaterThan(last('a'));
  });

  it('reject with the reason of the signal, and with what the walk throws', async () => {
    const slices = createSlices(shortest);
    const controller = new AbortController();
    const walk = slices.run(findOut(1_000_000), { signal: controller.signal });
    setTimeout(() => controller.abort(new RangeError('too late')), 5);
    await expect(walk).rejects.toThrow(RangeError);
    const failing = slices.run(() => () => {
      throw new TypeError('no such thing');
    });
    await expect(failing).rejects.toThrow(TypeError);
    expect(await slices.run(findOut(3))).toBe(3);
  });

  it('begin a slice with the first new result', async () => {
    let replays = 0;
    const slices = createSlices({ firstMs: 0, laterMs: 0, steps: 1 });
    await slices.run((slice) => {
      const known = new Set<number>();
      return () => {
        replays += 1;
        const until = performance.now() + 2;
        while (performance.now() < until);
        for (let thing = 0; thing < 3; thing++) {
          if (known.has(thing)) continue;
          known.add(thing);
          slice.spend(1);
        }
      };
    });
    expect(replays).toBeLessThanOrEqual(4);
  });
});
