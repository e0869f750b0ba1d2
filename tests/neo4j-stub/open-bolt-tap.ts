import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { createMessageReader, portOf } from './bolt-messages.js';

/** Messages that a client has sent at once, and that have not reached the server yet. */
export interface Flush {
  readonly names: readonly string[];
  /** What was sent: statements as they are, all else unreadable. */
  readonly text: string;
  /** Ends the connection, as when the client is killed. */
  end(): void;
  /** Ends it for the client alone; the server still gets what was sent. */
  endForClient(): void;
}

interface BoltTapOptions {
  /** Runs before the server gets what was sent. */
  readonly pass?: (flush: Flush) => Promise<void>;
}

/** A proxy of a database, which records what clients send. */
export interface BoltTap {
  readonly uri: string;
  /** Forgets what was sent so far. */
  clear(): void;
  /** The messages that clients have sent, by name, all of one flush in one list. */
  sent(): readonly (readonly string[])[];
  close(): void;
}

/** Opens a proxy of the server at an address: bolt://127.0.0.1:7687. */
export async function openBoltTap(
  address: string,
  { pass }: BoltTapOptions = {},
): Promise<BoltTap> {
  const { hostname, port } = new URL(address);
  const sockets = new Set<Socket>();
  let log: string[][] = [];
  let isClientSpeaking = false;
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname);
    for (const socket of [client, server]) sockets.add(socket.on('error', () => {}));
    const readMessages = createMessageReader();
    let isDeaf = false;
    const forward = (chunk: Buffer): void => {
      if (!server.destroyed) server.write(chunk);
    };
    client.on('data', (chunk) => {
      const names = readMessages(chunk).map(({ name }) => name);
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
  await once(proxy, 'listening');
  return {
    uri: `bolt://127.0.0.1:${portOf(proxy)}`,
    clear() {
      log = [];
      isClientSpeaking = false;
    },
    sent: () => log,
    close() {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
}
