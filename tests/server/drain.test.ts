import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { ask, send, startTestServer } from './start-test-server.js';

const film = { query: '{ film(id: "film/ballerina") { title } }' };
const slowly = (ms: number) => ({
  fetch: async () => {
    await wait(ms);
    return { film: null };
  },
});

it('answers requests in flight, and says at once that it is not ready', async () => {
  const server = await startTestServer({
    store: slowly(400),
    config: { drainDelayMs: 200 },
  });
  const inFlight = ask(server, film);
  await wait(100);
  const stopped = server.stop();
  const ready = await send(`${server.url}/readyz`);
  expect(ready).toMatchObject({
    status: 503,
    body: {
      errors: [{ message: 'The server is shutting down.', extensions: { code: 'DRAINING' } }],
    },
  });
  const live = await send(`${server.url}/livez`);
  expect([live.status, live.headers.get('connection')]).toEqual([200, 'close']);
  expect(await inFlight).toMatchObject({ status: 200, body: { data: { film: null } } });
  await stopped;
  await expect(ask(server, film)).rejects.toThrow();
});

it('cuts off no request that it has received, under load on kept connections', async () => {
  const drainDelayMs = 300;
  const server = await startTestServer({ store: slowly(5), config: { drainDelayMs } });
  const agent = new Agent({ keepAlive: true });
  const path = `/graphql?query=${encodeURIComponent(film.query)}`;
  const askOnce = () =>
    new Promise<number | string>((resolve) => {
      get(`${server.url}${path}`, { agent }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode ?? 0));
        response.on('error', () => resolve('cut off'));
      }).on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    });
  let answered = 0;
  // Each client asks until it is refused, and notes how and when.
  const clients = Array.from({ length: 20 }, async () => {
    for (;;) {
      const outcome = await askOnce();
      if (outcome !== 200) return { outcome, at: performance.now() };
      answered += 1;
    }
  });
  while (answered < 60) await wait(20);
  const stoppedAt = performance.now();
  await server.stop();
  const ends = await Promise.all(clients);
  agent.destroy();

  expect(server.logs.filter(({ status }) => status === 200)).toHaveLength(answered);
  for (const { outcome, at } of ends) {
    // The kernel resets connections that it has queued; the server never saw them.
    expect(['ECONNREFUSED', 'ECONNRESET']).toContain(outcome);
    expect(at - stoppedAt).toBeGreaterThanOrEqual(drainDelayMs - 5);
  }
});

it('cuts off what does not end in time', async () => {
  const server = await startTestServer({
    store: { fetch: () => new Promise<never>(() => {}) },
    config: { shutdownTimeoutMs: 100 },
  });
  const inFlight = ask(server, film).catch(() => 'cut off');
  await wait(100);
  await server.stop();
  expect(await inFlight).toBe('cut off');
});

describe('signals', () => {
  const program = (stop: string) => `
    import { stopOnSignals } from './src/server/drain.ts';
    stopOnSignals(${stop});
    setInterval(() => {}, 1000);
    console.log('up');
  `;
  const run = async (stop: string) => {
    const child = spawn(process.execPath, [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      program(stop),
    ]);
    await once(child.stdout, 'data');
    return child;
  };

  it.each(['SIGTERM', 'SIGINT'] as const)(
    '%s ends the process with 0 once it has stopped',
    async (signal) => {
      const child = await run('async () => {}');
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([0, null]);
    },
  );

  it('end it with 1 when a second one comes', async () => {
    const child = await run('() => new Promise(() => {})');
    child.kill('SIGTERM');
    await wait(400);
    expect(child.exitCode).toBeNull();
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([1, null]);
  });
});
