import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A way to a database that can be listened to. */
export interface BoltTap {
  readonly uri: string;
  /** Forgets what has passed; to be called while nothing is under way. */
  clear(): void;
  /** The messages that clients have sent, by name, all of one flush in one list. */
  sent(): readonly (readonly string[])[];
  close(): void;
}

/** The signatures of what a client may send: https://neo4j.com/docs/bolt/current/bolt/message/ */
const names: Readonly<Record<number, string>> = {
  1: 'HELLO',
  2: 'GOODBYE',
  15: 'RESET',
  16: 'RUN',
  17: 'BEGIN',
  18: 'COMMIT',
  19: 'ROLLBACK',
  47: 'DISCARD',
  63: 'PULL',
  84: 'TELEMETRY',
  102: 'ROUTE',
  106: 'LOGON',
  107: 'LOGOFF',
};

/** Opens a way to a server at this address: bolt://127.0.0.1:7687. */
export async function openBoltTap(address: string): Promise<BoltTap> {
  const { hostname, port } = new URL(address);
  const sockets = new Set<Socket>();
  let log: string[][] = [];
  let isClientSpeaking = false;
  let readers: (() => void)[] = [];
  const way = createServer((client) => {
    const server = connect(Number(port), hostname);
    for (const socket of [client, server]) sockets.add(socket.on('error', () => {}));
    const reader = createMessageReader();
    readers.push(reader.clear);
    client.on('data', (chunk) => {
      const messages = reader.read(chunk);
      if (!isClientSpeaking) log.push([]);
      isClientSpeaking = true;
      log.at(-1)?.push(...messages);
      server.write(chunk);
    });
    server.on('data', (chunk) => {
      isClientSpeaking = false;
      client.write(chunk);
    });
    client.on('close', () => server.destroy());
    server.on('close', () => client.destroy());
  }).listen(0, '127.0.0.1');
  await once(way, 'listening');
  const bound = way.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('The tap has no port.');
  return {
    uri: `bolt://127.0.0.1:${bound.port}`,
    clear() {
      log = [];
      isClientSpeaking = false;
      for (const clear of readers) clear();
    },
    sent: () => log,
    close() {
      readers = [];
      for (const socket of sockets) socket.destroy();
      way.close();
    },
  };
}

/** Takes messages out of chunks: two bytes of length before each, and a length of 0 after the last. */
function createMessageReader(): { read(data: Buffer): readonly string[]; clear(): void } {
  let rest: Buffer = Buffer.alloc(0);
  let message: Buffer[] = [];
  return {
    read(data) {
      rest = Buffer.concat([rest, data]);
      const found: string[] = [];
      while (rest.length >= 2 && rest.length >= 2 + rest.readUInt16BE(0)) {
        const chunk = rest.subarray(2, 2 + rest.readUInt16BE(0));
        rest = rest.subarray(2 + chunk.length);
        if (chunk.length > 0) {
          message.push(chunk);
          continue;
        }
        const signature = Buffer.concat(message)[1];
        if (signature !== undefined) found.push(names[signature] ?? `0x${signature.toString(16)}`);
        message = [];
      }
      return found;
    },
    clear() {
      rest = Buffer.alloc(0);
      message = [];
    },
  };
}
