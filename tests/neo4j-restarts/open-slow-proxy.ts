import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { portOf } from '../neo4j-stub/bolt-messages.js';

interface SlowProxy {
  readonly uri: string;
  delay(ms: number): void;
  close(): void;
}

/** A proxy of a server that delays every message to it. */
export async function openSlowProxy(port: number, ms: number): Promise<SlowProxy> {
  let late = ms;
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const server = connect(port, '127.0.0.1');
    for (const socket of [client, server]) sockets.add(socket.on('error', () => {}));
    client.on('data', (chunk) => void setTimeout(() => server.write(chunk), late).unref());
    server.pipe(client);
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    uri: `bolt://127.0.0.1:${portOf(proxy)}`,
    delay(more) {
      late = more;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
}
