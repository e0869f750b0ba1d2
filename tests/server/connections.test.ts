import { once } from 'node:events';
import { connect } from 'node:net';
import { type Config, readConfig } from '../../src/config.js';
import { failed } from '../../src/graphql/index.js';
import { createServer } from '../../src/server/index.js';
import { startServers, webDirectory } from './start-test-server.js';

const start = startServers();

describe('a server', () => {
  it('closes connections beyond its limit without an answer', async () => {
    const server = await start({ config: { maxConnections: 2 } });
    const open = async () => {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
      socket.on('error', () => {});
      await once(socket, 'connect');
      return socket;
    };
    const kept = [await open(), await open()];
    const refused = await open();
    refused.resume();
    await once(refused, 'close');
    kept[0]?.write('GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n');
    const [answer] = await once(kept[0] ?? refused, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1.1 200/);
    for (const socket of kept) socket.destroy();
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
