import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A proxy for a database that counts round trips. */
interface CountingProxy {
  readonly uri: string;
  /** Round trips so far, on all connections. */
  readonly count: () => number;
  readonly close: () => void;
}

/**
 * Forwards bytes to a database. A round trip begins when the client sends anything after the database has
 * answered, so that messages sent together count once.
 */
export async function openCountingProxy(uri: string): Promise<CountingProxy> {
  const { hostname, port } = new URL(uri);
  const sockets = new Set<Socket>();
  let trips = 0;
  const server = createServer((client) => {
    const database = connect({ host: hostname, port: Number(port) });
    let isWaiting = false;
    client.on('data', () => {
      if (!isWaiting) trips++;
      isWaiting = true;
    });
    database.on('data', () => {
      isWaiting = false;
    });
    for (const socket of [client, database]) {
      sockets.add(socket.setNoDelay());
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        client.destroy();
        database.destroy();
      });
    }
    client.pipe(database).pipe(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    uri: `bolt://127.0.0.1:${portOf(server)}`,
    count: () => trips,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error(`Expected a TCP address, got ${address}.`);
  }
  return address.port;
}
