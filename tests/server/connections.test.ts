import { EventEmitter, once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { type Config, readConfig } from '../../src/config.js';
import { failed } from '../../src/graphql/index.js';
import { createServer } from '../../src/server/index.js';
import { startServers, webDirectory } from './start-test-server.js';

const start = startServers();

const FILM = encodeURIComponent('{ film(id: "film/x") { id } }');

async function open(url: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => {});
  socket.resume();
  await once(socket, 'connect');
  return socket;
}

async function askLive(socket: Socket): Promise<string> {
  socket.write('GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n');
  return String((await once(socket, 'data'))[0]);
}

describe('a server', () => {
  it('closes the connection that has waited longest for its client to let another in', async () => {
    const server = await start({ config: { maxConnections: 2 } });
    const [silent, asking] = [await open(server.url), await open(server.url)];
    expect(await askLive(asking)).toMatch(/^HTTP\/1.1 200/);
    const closed = once(silent, 'close');
    const unfinished = await open(server.url);
    await closed;
    unfinished.write('POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{');
    // The one that has been answered has waited longer by now than the one that has sent a part.
    const answered = once(asking, 'close');
    const probe = await open(server.url);
    await answered;
    expect(await askLive(probe)).toMatch(/^HTTP\/1.1 200/);
    const cutOff = once(unfinished, 'close');
    const last = await open(server.url);
    await cutOff;
    for (const socket of [probe, last]) socket.destroy();
  });

  it('closes a new connection while it is at work for all others', async () => {
    const work = new EventEmitter();
    const fetch = async () => {
      work.emit('begun');
      await once(work, 'end');
      return { film: null };
    };
    const server = await start({ config: { maxConnections: 1 }, store: { fetch } });
    const working = await open(server.url);
    const begun = once(work, 'begun');
    working.write(`GET /graphql?query=${FILM} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    await begun;
    await once(await open(server.url), 'close');
    work.emit('end');
    expect(String(await once(working, 'data'))).toMatch(/^HTTP\/1.1 200/);
    const [closed, next] = [once(working, 'close'), await open(server.url)];
    await closed;
    expect(await askLive(next)).toMatch(/^HTTP\/1.1 200/);
    next.destroy();
  });

  it('limits the time for headers, for a request and for reading its answer', async () => {
    const { app, stop } = await build({ requestTimeoutMs: 7_000 });
    const { headersTimeout, requestTimeout, timeout } = app.server;
    expect({ headersTimeout, requestTimeout, timeout }).toEqual({
      headersTimeout: 5_000,
      requestTimeout: 10_000,
      timeout: 22_000,
    });
    await stop();
  });

  it.each([400, 502])('masks an error of a route that claims the status %i', async (statusCode) => {
    const { app, stop } = await build({});
    app.get('/broken', () => {
      throw Object.assign(new Error('secret'), { statusCode });
    });
    const answer = await app.inject('/broken');
    expect(answer.statusCode).toBe(statusCode === 400 ? 400 : 500);
    expect(answer.body).not.toContain('secret');
    await stop();
  });
});

/** A whole server that is not listening yet. */
function build(config: Partial<Config>) {
  return createServer({
    api: { answer: async () => failed([]) },
    store: { version: async () => 'some' },
    config: { ...readConfig({}), ...config },
    webDirectory,
    logStream: { write() {} },
  });
}
