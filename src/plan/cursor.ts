import { crc32 } from 'node:zlib';
import type { Cursor } from './plan.js';

/**
 * Cursors are opaque to clients: base64url of a checksum and the position. The checksum covers the
 * list's signature as well, so that a cursor altered, or taken from a list of another kind or order,
 * is refused. It guards against mistakes, not forgery: a cursor only holds what the list shows.
 */
const CHECKSUM_BYTES = 4;
const MAX_LENGTH = 2_000;

export function encodeCursor(signature: string, cursor: Cursor): string {
  const position = Buffer.from(JSON.stringify([...cursor.keys, cursor.id]));
  const bytes = Buffer.allocUnsafe(CHECKSUM_BYTES + position.length);
  bytes.writeUInt32BE(checksum(signature, position));
  position.copy(bytes, CHECKSUM_BYTES);
  return bytes.toString('base64url');
}

/** Undefined when the text is no cursor of a list with this signature. */
export function decodeCursor(signature: string, text: string): Cursor | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  // Decoding skips characters and bits that do not belong; only the exact print is accepted.
  if (bytes.length <= CHECKSUM_BYTES || bytes.toString('base64url') !== text) return undefined;
  const position = bytes.subarray(CHECKSUM_BYTES);
  if (bytes.readUInt32BE() !== checksum(signature, position)) return undefined;
  const values = JSON.parse(position.toString()) as [...Cursor['keys'], string];
  return { keys: values.slice(0, -1), id: values.at(-1) as string };
}

function checksum(signature: string, position: Buffer): number {
  return crc32(position, crc32(signature));
}
