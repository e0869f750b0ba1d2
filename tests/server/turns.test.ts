import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTurns } from '../../src/server/turns.js';

/** A clock that only work moves on, so that nothing depends on how busy the machine is. */
function openTurns() {
  let now = 0;
  const work = (ms: number): void => {
    now += ms;
  };
  return { turns: createTurns(() => now), work };
}

const CLIENTS = 60;
/** Turns of the event loop: more than six operations take. */
const MANY = 10_000;

describe('turns', () => {
  const { signal } = new AbortController();

  it('begin at once while there is little to do', async () => {
    const { turns } = openTurns();
    for (let i = 0; i < 20; i++) {
      expect(turns.next(signal)).toBeUndefined();
      await undefined;
    }
  });

  it('let everything else come in between, and keep their order', async () => {
    const { turns, work } = openTurns();
    const events: string[] = [];
    let isDone = false;
    const all = Array.from({ length: 6 }, async (_, i) => {
      await turns.next(signal);
      work(15);
      events.push(`operation ${i}`);
    });
    const tick = (): void => {
      events.push('probe');
      // Ends even if nothing is ever let in, so that the test can fail.
      if (!isDone && events.length < MANY) setImmediate(tick);
    };
    setImmediate(tick);
    await Promise.all(all);
    isDone = true;
    const operations = events.filter((event) => event !== 'probe');
    expect(operations).toEqual([0, 1, 2, 3, 4, 5].map((i) => `operation ${i}`));
    // The present turn lets the first one in, and the next turn the second.
    const later = events.slice(events.indexOf('operation 1'));
    for (const [i, event] of later.entries()) {
      if (event !== 'probe' && i > 0) expect(later[i - 1]).toBe('probe');
    }
  });

  it('accept connections before most requests on earlier ones are answered', async () => {
    const { turns, work } = openTurns();
    let accepted = 0;
    const acceptedBefore: number[] = [];
    const server = createServer(async (_request, response) => {
      await turns.next(signal);
      work(5);
      acceptedBefore.push(accepted);
      response.end();
    });
    server.on('connection', () => {
      accepted += 1;
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const ask = () => fetch(`http://127.0.0.1:${port}/`, { headers: { connection: 'close' } });
    await Promise.all(Array.from({ length: CLIENTS }, ask));
    server.close();
    expect(acceptedBefore).toHaveLength(CLIENTS);
    // With a turn for each connection, the last would be accepted when all others had been answered.
    expect(acceptedBefore[CLIENTS / 2]).toBe(CLIENTS);
  });

  it('are given up when the signal fires', async () => {
    const { turns, work } = openTurns();
    await turns.next(signal);
    work(15);
    const controller = new AbortController();
    const waiting = turns.next(controller.signal);
    controller.abort(new RangeError('gone'));
    await expect(waiting).rejects.toThrow(RangeError);
    await turns.next(signal);
  });

  it('refuse an operation when a thousand are waiting', async () => {
    const { turns, work } = openTurns();
    await turns.next(signal);
    work(15);
    const waiting = Array.from({ length: 1_000 }, () => turns.next(signal));
    expect(() => turns.next(signal)).toThrow(
      expect.objectContaining({ code: 'TOO_MANY_REQUESTS', details: { retryAfter: 1 } }),
    );
    await Promise.all(waiting);
  });
});
