import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** Messages that a client has sent at once, and that have not reached the server yet. */
export interface Flush {
  readonly names: readonly string[];
  /** What was sent, with the statements as they are and all else unreadable. */
  readonly text: string;
  /** Ends the connection, as when the client is killed. */
  end(): void;
  /** Ends it for the client alone; the server gets what was sent and is not told. */
  endForClient(): void;
}

export interface BoltTapOptions {
  /** The server gets what was sent once this is done. */
  readonly pass?: (flush: Flush) => Promise<void>;
}

/** A way to a database that can be listened to. */
export interface BoltTap {
  readonly uri: string;
  /** Forgets what has passed. */
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
export async function openBoltTap(
  address: string,
  { pass }: BoltTapOptions = {},
): Promise<BoltTap> {
  const { hostname, port } = new URL(address);
  const sockets = new Set<Socket>();
  let log: string[][] = [];
  let isClientSpeaking = false;
  const way = createServer((client) => {
    const server = connect(Number(port), hostname);
    for (const socket of [client, server]) sockets.add(socket.on('error', () => {}));
    const readMessages = createMessageReader();
    let isDeaf = false;
    const forward = (chunk: Buffer): void => {
      if (!server.destroyed) server.write(chunk);
    };
    client.on('data', (chunk) => {
      const names = readMessages(chunk);
      if (!isClientSpeaking) log.push([]);
      isClientSpeaking = true;
      log.at(-1)?.push(...names);
      if (pass === undefined) return forward(chunk);
      client.pause();
      const flush: Flush = {
        names,
        text: chunk.toString('latin1'),
        end: () => client.destroy(),
        endForClient() {
          isDeaf = true;
          client.destroy();
        },
      };
      void pass(flush).then(() => {
        forward(chunk);
        client.resume();
      });
    });
    server.on('data', (chunk) => {
      isClientSpeaking = false;
      client.write(chunk);
    });
    client.on('close', () => {
      if (!isDeaf) server.destroy();
    });
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
    },
    sent: () => log,
    close() {
      for (const socket of sockets) socket.destroy();
      way.close();
    },
  };
}

/** What a client begins with, and the versions that it speaks. */
const BOLT = 0x6060b017;

/** The rest after the version that a client has chosen, where it was asked to choose. */
function afterChoice(data: Buffer): Buffer {
  if (data.readUInt16BE(0) !== 0) return data;
  const lastOfCapabilities = data.findIndex((byte, at) => at >= 4 && byte < 0x80);
  return data.subarray(lastOfCapabilities + 1);
}

/** Takes messages out of chunks: two bytes of length before each, and a length of 0 after the last. */
function createMessageReader(): (data: Buffer) => readonly string[] {
  let rest: Buffer = Buffer.alloc(0);
  let message: Buffer[] = [];
  let isHandshakeRead = false;
  return (data) => {
    if (!isHandshakeRead && data.readUInt32BE(0) === BOLT) return [];
    rest = Buffer.concat([rest, isHandshakeRead ? data : afterChoice(data)]);
    isHandshakeRead = true;
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
  };
}
