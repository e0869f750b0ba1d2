import { shareWork } from '../../src/trivia/serve/shared-work.js';

const GRACE_MS = 1_000;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Work that goes on until it is finished from outside, or ended by its signal. */
function createWork() {
  let finish: (value: string) => void = () => {};
  const work = jest.fn(
    (signal: AbortSignal) =>
      new Promise<string>((resolve, reject) => {
        finish = resolve;
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
  );
  return { work, finish: (value: string) => finish(value) };
}

it('is done once for all who wait', async () => {
  const share = shareWork<string>(GRACE_MS);
  const { work, finish } = createWork();
  const waiting = [share('a', work, undefined), share('a', work, undefined)];
  finish('done');
  expect(await Promise.all(waiting)).toEqual(['done', 'done']);
  expect(work).toHaveBeenCalledTimes(1);
  const again = share('a', work, undefined);
  finish('anew');
  expect(await again).toBe('anew');
});

it('is found by who asks again soon after the last has left', async () => {
  const share = shareWork<string>(GRACE_MS);
  const { work, finish } = createWork();
  const first = new AbortController();
  const left = share('a', work, first.signal);
  first.abort(new Error('too late'));
  jest.advanceTimersByTime(GRACE_MS - 1);
  const second = share('a', work, undefined);
  jest.advanceTimersByTime(GRACE_MS);
  finish('done');
  expect(await Promise.all([left, second])).toEqual(['done', 'done']);
  expect(work).toHaveBeenCalledTimes(1);
});

it('ends a while after the last has left, with the reason of that', async () => {
  const share = shareWork<string>(GRACE_MS);
  const { work } = createWork();
  const [one, other] = [new AbortController(), new AbortController()];
  const outcomes = Promise.allSettled([
    share('a', work, one.signal),
    share('a', work, other.signal),
  ]);
  one.abort(new Error('left'));
  jest.advanceTimersByTime(GRACE_MS);
  other.abort(new Error('left last'));
  jest.advanceTimersByTime(GRACE_MS - 1);
  const signal = work.mock.calls[0]?.[0];
  expect(signal?.aborted).toBe(false);
  jest.advanceTimersByTime(1);
  expect(signal?.aborted).toBe(true);
  for (const outcome of await outcomes) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: { message: 'left last' } });
  }
});

it('does not begin for who has left already', async () => {
  const share = shareWork<string>(GRACE_MS);
  const { work } = createWork();
  await expect(share('a', work, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
  expect(work).not.toHaveBeenCalled();
});
