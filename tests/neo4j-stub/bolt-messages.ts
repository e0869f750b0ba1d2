import type { Server } from 'node:net';

/** A message that a client has sent. */
export interface BoltMessage {
  readonly name: string;
  /** The text of its statement, where it has one. */
  readonly text: string;
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

/** What a client begins with, and the versions that it speaks. */
const BOLT = 0x6060b017;

/** The rest after the version that a client has chosen, where it was asked to choose. */
function afterChoice(data: Buffer): Buffer {
  if (data.readUInt16BE(0) !== 0) return data;
  const lastOfCapabilities = data.findIndex((byte, at) => at >= 4 && byte < 0x80);
  return data.subarray(lastOfCapabilities + 1);
}

/** Takes messages out of chunks: two bytes of length before each, and a length of 0 after the last. */
export function createMessageReader(): (data: Buffer) => readonly BoltMessage[] {
  let rest: Buffer = Buffer.alloc(0);
  let message: Buffer[] = [];
  let isHandshakeRead = false;
  return (data) => {
    if (!isHandshakeRead && data.readUInt32BE(0) === BOLT) return [];
    rest = Buffer.concat([rest, isHandshakeRead ? data : afterChoice(data)]);
    isHandshakeRead = true;
    const found: BoltMessage[] = [];
    while (rest.length >= 2 && rest.length >= 2 + rest.readUInt16BE(0)) {
      const chunk = rest.subarray(2, 2 + rest.readUInt16BE(0));
      rest = rest.subarray(2 + chunk.length);
      if (chunk.length > 0) {
        message.push(chunk);
        continue;
      }
      const whole = Buffer.concat(message);
      if (whole.length > 1) found.push(readMessage(whole));
      message = [];
    }
    return found;
  };
}

function readMessage(message: Buffer): BoltMessage {
  const signature = message.readUInt8(1);
  const name = names[signature] ?? `0x${signature.toString(16)}`;
  return { name, text: name === 'RUN' ? readText(message.subarray(2)) : '' };
}

/** A text comes with its length, which takes a few bits, a byte, two or four. */
function readText(field: Buffer): string {
  const marker = field.readUInt8(0);
  if (marker === 0xd0) return field.toString('utf8', 2, 2 + field.readUInt8(1));
  if (marker === 0xd1) return field.toString('utf8', 3, 3 + field.readUInt16BE(1));
  if (marker === 0xd2) return field.toString('utf8', 5, 5 + field.readUInt32BE(1));
  return field.toString('utf8', 1, 1 + (marker & 0x0f));
}

export function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return address.port;
}
