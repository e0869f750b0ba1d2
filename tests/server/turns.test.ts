import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTurns } from '../../src/server/turns.js';

/** Keeps the process busy, as answering an operation does. */
function work(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

const CLIENTS = 60;

describe('turns', () => {
  const { signal } = new AbortController();

  it('begin at once while there is little to do', async () => {
    const turns = createTurns();
    let passed = false;
    setImmediate(() => {
      passed = true;
    });
    for (let i = 0; i < 20; i++) await turns.next(signal);
    expect(passed).toBe(false);
  });

  it('let everything else come in between, and keep their order', async () => {
    const turns = createTurns();
    const events: string[] = [];
    let isDone = false;
    const all = Array.from({ length: 6 }, async (_, i) => {
      await turns.next(signal);
      work(15);
      events.push(`operation ${i}`);
    });
    const tick = (): void => {
      events.push('probe');
      if (!isDone) setImmediate(tick);
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
    const turns = createTurns();
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
    const turns = createTurns();
    await turns.next(signal);
    work(15);
    const controller = new AbortController();
    const waiting = turns.next(controller.signal);
    controller.abort(new RangeError('gone'));
    await expect(waiting).rejects.toThrow(RangeError);
    await turns.next(signal);
  });

  it('refuse an operation when a thousand are waiting', async () => {
    const turns = createTurns();
    await turns.next(signal);
    work(15);
    const waiting = Array.from({ length: 1_000 }, () => turns.next(signal));
    expect(() => turns.next(signal)).toThrow(
      expect.objectContaining({ code: 'TOO_MANY_REQUESTS', details: { retryAfter: 1 } }),
    );
    await Promise.all(waiting);
  });
});
