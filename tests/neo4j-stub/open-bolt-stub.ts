import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { promisify } from 'node:util';
import { type BoltMessage, createMessageReader, portOf } from './bolt-messages.js';

/** The answers of a server that pretends to be a Neo4j; it succeeds where none is given. */
export interface StubAnswers {
  /** Whether a connection is answered at all. */
  readonly accepts?: () => boolean;
  /** The code with which a log-in is refused. */
  readonly login?: () => string | undefined;
  /** The code with which a statement fails; a row where there is none. A RESET aborts the signal. */
  readonly run?: (text: string, reset: AbortSignal) => Promise<string | undefined>;
}

export interface BoltStub {
  readonly uri: string;
  /** The texts of the statements that are being answered. */
  readonly running: readonly string[];
  /** How often a client has connected. */
  connections(): number;
  /** How many connections there are. */
  open(): Promise<number>;
  close(): void;
}

/** Speaks as much of Bolt 5.4 as a driver needs: https://neo4j.com/docs/bolt/current/bolt/message/ */
export async function openBoltStub(answers: StubAnswers = {}): Promise<BoltStub> {
  const sockets = new Set<Socket>();
  const running: string[] = [];
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket.setNoDelay().on('error', () => {}));
    socket.once('data', () => {
      if (answers.accepts?.() === false) return;
      socket.write(VERSION);
      serve(socket, answers, running);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    uri: `bolt://127.0.0.1:${portOf(server)}`,
    running,
    connections: () => connections,
    open: () => promisify(server.getConnections.bind(server))(),
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** Version 5.4, whatever the client proposes. */
const VERSION = Buffer.from([0, 0, 4, 5]);

function serve(socket: Socket, answers: StubAnswers, running: string[]): void {
  const readMessages = createMessageReader();
  let reset = new AbortController();
  let isFailed = false;
  let turn: Promise<void> = Promise.resolve();

  const succeed = (details: Details = {}): void => send(socket, [0xb1, 0x70, ...packMap(details)]);
  function fail(code: string): void {
    isFailed = true;
    send(socket, [0xb1, 0x7f, ...packMap({ code, message: 'It has failed.' })]);
  }

  async function answer({ name, text }: BoltMessage): Promise<void> {
    if (name === 'RESET') {
      isFailed = false;
      reset = new AbortController();
      return succeed();
    }
    if (isFailed) return send(socket, [0xb0, 0x7e]);
    if (name === 'HELLO') return succeed({ server: 'Neo4j/5.26.0', connection_id: 'bolt-1' });
    if (name === 'LOGON') {
      const code = answers.login?.();
      return code === undefined ? succeed() : fail(code);
    }
    if (name === 'RUN') {
      running.push(text);
      const code = await answers.run?.(text, reset.signal);
      running.splice(running.indexOf(text), 1);
      return code === undefined ? succeed({ fields: ['answer'] }) : fail(code);
    }
    if (name === 'PULL') {
      send(socket, [0xb1, 0x71, 0x91, 0x01]);
      return succeed({ type: 'r', db: 'neo4j' });
    }
    return name === 'GOODBYE' ? void socket.end() : succeed();
  }

  socket.on('data', (chunk: Buffer) => {
    for (const message of readMessages(chunk)) {
      // A reset overtakes what is being answered; all else waits for its turn.
      if (message.name === 'RESET') reset.abort();
      turn = turn.then(() => answer(message));
    }
  });
}

function send(socket: Socket, message: readonly number[]): void {
  if (socket.destroyed) return;
  const length = [message.length >> 8, message.length & 0xff];
  socket.write(Buffer.from([...length, ...message, 0, 0]));
}

type Details = Readonly<Record<string, string | readonly string[]>>;

/** Maps of up to 15 entries, whose texts are shorter than 256 bytes. */
function packMap(details: Details): readonly number[] {
  const entries = Object.entries(details);
  return [
    0xa0 + entries.length,
    ...entries.flatMap(([key, value]) => [...pack(key), ...pack(value)]),
  ];
}

function pack(value: string | readonly string[]): readonly number[] {
  if (typeof value !== 'string') return [0x90 + value.length, ...value.flatMap(pack)];
  const bytes = Buffer.from(value);
  return [0xd0, bytes.length, ...bytes];
}
