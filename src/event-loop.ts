/** So much work is worth a turn of the event loop without any. */
const MS_PER_TURN = 0.2;

/**
 * Calls back once the event loop has taken in what arrived during some milliseconds of work.
 *
 * libuv accepts one connection in a turn of its loop, so that where each turn is spent on work, the
 * last of three hundred connections is accepted after three hundred turns of work. Turns without any
 * accept them within tens of microseconds each, and cost one or two where there are none.
 */
export function afterArrivals(workedMs: number, callback: () => void): void {
  let turns = Math.floor(workedMs / MS_PER_TURN);
  const turn = (): void => {
    if (turns-- > 0) setImmediate(turn);
    else callback();
  };
  setImmediate(turn);
}
