/** For each so many milliseconds of work, the event loop gets a turn without any. */
const MS_PER_TURN = 0.2;

/**
 * Calls back once the event loop has taken in what arrived during some milliseconds of work.
 *
 * libuv accepts one connection in each turn of its loop. If every turn did work, the last of three
 * hundred connections would be accepted after three hundred turns of work. A turn without work accepts
 * one within tens of microseconds, and costs one or two where there is none.
 */
export function afterArrivals(workedMs: number, callback: () => void): void {
  let turns = Math.floor(workedMs / MS_PER_TURN);
  const turn = (): void => {
    if (turns-- > 0) setImmediate(turn);
    else callback();
  };
  setImmediate(turn);
}
