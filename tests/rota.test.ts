import { createRota } from '../src/rota.js';
import { runInTurns, type Steps } from '../src/steps.js';

let turn = 0;
let isCounting = false;

beforeEach(() => {
  isCounting = true;
  const count = (): void => {
    turn += 1;
    if (isCounting) setImmediate(count);
  };
  setImmediate(count);
});

afterEach(() => {
  isCounting = false;
});

/** Has some works take turns, and returns whose turns they were, and in which of the event loop. */
async function takeTurns(names: readonly string[], turnsOfEach: number) {
  const rota = createRota({ ms: 1, atOnce: 4 });
  const log: { readonly name: string; readonly turn: number }[] = [];
  const work = (name: string) =>
    new Promise<void>((resolve) => {
      let left = turnsOfEach;
      rota.join({
        goOn() {
          log.push({ name, turn });
          left -= 1;
          if (left === 0) resolve();
          return left === 0;
        },
      });
    });
  await Promise.all(names.map(work));
  return log;
}

describe('a rota', () => {
  it('gives each turn of the event loop to one of those who take turns', async () => {
    const began = turn;
    const log = await takeTurns(['a', 'b', 'c'], 3);
    expect(log.map(({ name }) => name).join('')).toBe('abcabcabc');
    expect(new Set(log.map((one) => one.turn)).size).toBe(9);
    expect(log[0]?.turn).toBeGreaterThan(began);
  });

  it('lets others join when one of the first few has ended', async () => {
    const log = await takeTurns(['a', 'b', 'c', 'd', 'e'], 2);
    expect(log.map(({ name }) => name).join('')).toBe('abcdabcdee');
  });
});

describe('steps in turns', () => {
  const { signal } = new AbortController();

  it('are never taken by two in one turn, so that a crowd keeps nobody waiting', async () => {
    const turns: number[] = [];
    function* steps(): Steps<void> {
      turns.push(turn);
      yield;
    }
    await Promise.all(Array.from({ length: 200 }, () => runInTurns(steps(), signal)));
    expect(new Set(turns).size).toBe(200);
  });

  it('end with their result, their error or the reason of the signal', async () => {
    function* endless(): Steps<never> {
      for (;;) yield;
    }
    // biome-ignore lint/correctness/useYield: It fails before its first step.
    function* failing(): Steps<never> {
      throw new TypeError('no such thing');
    }
    function* short(): Steps<string> {
      yield;
      return 'done';
    }
    const gone = AbortSignal.timeout(20);
    await expect(runInTurns(endless(), gone)).rejects.toThrow('timeout');
    await expect(runInTurns(failing(), undefined)).rejects.toThrow(TypeError);
    expect(await runInTurns(short(), undefined)).toBe('done');
  });
});
