import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { portOf } from '../neo4j-stub/bolt-messages.js';

interface SlowWay {
  readonly uri: string;
  delay(ms: number): void;
  close(): void;
}

/** A way to a server on which every message to it is late. */
export async function openSlowWay(port: number, ms: number): Promise<SlowWay> {
  let late = ms;
  const sockets = new Set<Socket>();
  const way = createServer((client) => {
    const server = connect(port, '127.0.0.1');
    for (const socket of [client, server]) sockets.add(socket.on('error', () => {}));
    client.on('data', (chunk) => void setTimeout(() => server.write(chunk), late).unref());
    server.pipe(client);
  }).listen(0, '127.0.0.1');
  await once(way, 'listening');
  return {
    uri: `bolt://127.0.0.1:${portOf(way)}`,
    delay(more) {
      late = more;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      way.close();
    },
  };
}
