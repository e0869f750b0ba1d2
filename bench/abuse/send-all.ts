import { setMaxListeners } from 'node:events';
import type { Sending } from './attack.js';
import { type Answer, send } from './send.js';

/** Sends requests, `atOnce` at a time, until there are no more or the time is up. */
export async function sendAll(
  origin: string,
  requests: Iterable<Sending>,
  { atOnce, withinMs }: { readonly atOnce: number; readonly withinMs: number },
): Promise<readonly Answer[]> {
  const signal = AbortSignal.timeout(withinMs);
  // Every request in flight listens to it.
  setMaxListeners(0, signal);
  const waiting = requests[Symbol.iterator]();
  const answers: Answer[] = [];
  const sendNext = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      if (signal.aborted) return;
      answers.push(await send(origin, next.value, signal));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sendNext));
  return answers;
}

/** How many answers there are of each code. */
export function countCodes(answers: readonly Answer[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of answers) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
