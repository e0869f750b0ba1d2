import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import Fastify from 'fastify';
import { installBodyLimits } from '../../src/server/body-limits.js';
import { ask, startServers } from './start-test-server.js';

const start = startServers();

async function open(url: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

const head = (more: string) =>
  `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${more}\r\n\r\n`;

describe('unfinished bodies', () => {
  it('are cut off after a thousand chunks', async () => {
    const server = await start();
    const socket = await open(server.url);
    let answered = '';
    socket.on('data', (data) => {
      answered += data;
    });
    socket.write(head('Transfer-Encoding: chunked'));
    socket.write('1\r\n \r\n'.repeat(2_000));
    await once(socket, 'close');
    expect(answered).toBe('');
    expect((await ask(server, { query: '{ __typename }' })).status).toBe(200);
  });

  it('arrive in as many chunks as networks cut them into', async () => {
    const server = await start();
    const socket = await open(server.url);
    const body = JSON.stringify({ query: '{ __typename }' });
    socket.write(head('Transfer-Encoding: chunked'));
    for (const letter of body) socket.write(`1\r\n${letter}\r\n`);
    socket.write('0\r\n\r\n');
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1.1 200/);
    socket.destroy();
  });

  it('begin to be read in turns of the event loop, however many arrive at once', async () => {
    const app = Fastify();
    const perTurn = new Map<number, number>();
    let turn = 0;
    installBodyLimits(app, 1_048_576);
    app.post('/', async () => perTurn.set(turn, (perTurn.get(turn) ?? 0) + 1).size);
    await app.ready();
    let isDone = false;
    const tick = (): void => {
      turn += 1;
      if (!isDone) setImmediate(tick);
    };
    tick();
    const payload = { text: 'x'.repeat(500_000) };
    await Promise.all(
      Array.from({ length: 40 }, () => app.inject({ method: 'POST', url: '/', payload })),
    );
    isDone = true;
    await app.close();
    expect([...perTurn.values()].reduce((sum, count) => sum + count)).toBe(40);
    expect(Math.max(...perTurn.values())).toBeLessThan(6);
  });

  it('are refused by their announced length when it is over the limit', async () => {
    const server = await start();
    const socket = await open(server.url);
    socket.write(head(`Content-Length: ${2 ** 30}`));
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1.1 413/);
    socket.destroy();
  });

  it('are refused while too much is being sent', async () => {
    const server = await start({ config: { bodyLimit: 10_485_760 } });
    const unfinished = await Promise.all(Array.from({ length: 7 }, () => open(server.url)));
    for (const socket of unfinished) {
      socket.write(head('Content-Length: 10000000'));
      socket.write(' '.repeat(1_000));
    }
    const query = `{ __typename } # ${'x'.repeat(8_000_000)}`;
    const isRefused = async () => (await ask(server, { query })).status === 429;
    // Until the server has read all heads.
    for (let i = 0; i < 50 && !(await isRefused()); i++);
    const refused = await ask(server, { query });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    expect((await ask(server, { query: '{ __typename }' })).status).toBe(200);
    for (const socket of unfinished) socket.destroy();
    for (let i = 0; i < 50 && (await isRefused()); i++);
    expect((await ask(server, { query })).status).not.toBe(429);
  });
});
