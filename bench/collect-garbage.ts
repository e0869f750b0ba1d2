import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Frees what is not referred to, so that memory can be compared; waits for what is freed later. */
export async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new TypeError('The engine offers no gc().');
  for (let i = 0; i < 3; i++) {
    collect();
    await wait(50);
  }
}
