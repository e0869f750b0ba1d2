import { crc32 } from 'node:zlib';
import { modelOf } from '../domain/graph-model.js';
import { isId } from '../domain/ids.js';
import { isAlwaysKnown } from '../domain/model-links.js';
import type { OrderKey } from '../domain/model-parts.js';
import { isOrderedForm } from '../domain/ordered-form.js';
import type { TypeName } from '../domain/type-names.js';
import { badUserInput, type ThroughlineError } from '../errors.js';
import type { Cursor } from './plan.js';

/** The form of a list's cursors. */
export interface CursorForm {
  /** Identifies the list and its order. */
  readonly signature: string;
  readonly keys: readonly KeyForm[];
}

/** The values that an order key may have. */
interface KeyForm {
  readonly kind: 'text' | 'integer' | 'number';
  readonly isNullable: boolean;
}

/**
 * Cursors are opaque to clients: base64url of a checksum, the number of the list and the position. The
 * checksum covers the list's signature as well, so that an altered cursor, or one from a list of another
 * kind or order, is refused as soon as it is read. Whose list a field is, such as the cast of which film,
 * may be known only once it is read, and then the numbers are compared. It guards against mistakes, not
 * forgery: a cursor only holds what the list shows. So its contents are checked as well: stores only
 * receive positions that the list could have, though the item may be gone.
 */
const CHECKSUM_BYTES = 4;
const LIST_BYTES = 4;
/** Enough for all keys of an order, even names of a thousand letters. */
const MAX_LENGTH = 20_000;

export function encodeCursor(signature: string, cursor: Cursor): string {
  const position = Buffer.from(JSON.stringify([...cursor.keys, cursor.id]));
  const bytes = Buffer.allocUnsafe(CHECKSUM_BYTES + LIST_BYTES + position.length);
  bytes.writeUInt32BE(cursor.list, CHECKSUM_BYTES);
  position.copy(bytes, CHECKSUM_BYTES + LIST_BYTES);
  bytes.writeUInt32BE(checksum(signature, bytes.subarray(CHECKSUM_BYTES)));
  return bytes.toString('base64url');
}

/** Undefined when the text is not a cursor of this form. */
export function decodeCursor({ signature, keys }: CursorForm, text: string): Cursor | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  // Decoding ignores invalid characters and bits; only the exact encoding is accepted.
  if (bytes.length <= CHECKSUM_BYTES + LIST_BYTES || bytes.toString('base64url') !== text)
    return undefined;
  const content = bytes.subarray(CHECKSUM_BYTES);
  if (bytes.readUInt32BE() !== checksum(signature, content)) return undefined;
  const values = parse(content.subarray(LIST_BYTES).toString());
  if (!Array.isArray(values) || values.length !== keys.length + 1) return undefined;
  const id: unknown = values.pop();
  if (typeof id !== 'string' || !isId(id)) return undefined;
  if (!keys.every((form, at) => isOf(form, values[at]))) return undefined;
  return { keys: values, id, list: content.readUInt32BE() };
}

/**
 * The number of a list among those that have its signature, by what it is the list of: the id of a node,
 * or what was searched for; empty for lists of everything.
 */
export function listNumber(of: string): number {
  return crc32(of);
}

/** The error for an argument with a cursor that is not of its list. */
export function foreignCursor(argument: 'after' | 'before', value?: number): ThroughlineError {
  return badUserInput(
    `"${argument}" takes a cursor that this list returned in the same order; this one was altered or is from another list.`,
    value === undefined ? {} : { value },
  );
}

/** What cursors hold for a list of a type with an order. */
export function keyForms(type: TypeName, order: readonly OrderKey[]): readonly KeyForm[] {
  const { properties } = modelOf(type);
  return order.map(({ of, name }): KeyForm => {
    if (of === 'edge') return { kind: 'number', isNullable: !isAlwaysKnown(name) };
    if (of === 'count') return { kind: 'integer', isNullable: false };
    const property = properties[name];
    const kind = property?.kind === 'text' ? 'text' : 'integer';
    return { kind, isNullable: property?.nullable === true };
  });
}

function isOf({ kind, isNullable }: KeyForm, value: unknown): boolean {
  if (value === null) return isNullable;
  switch (kind) {
    case 'text':
      return typeof value === 'string' && isOrderedForm(value);
    case 'integer':
      return Number.isSafeInteger(value);
    case 'number':
      return typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function checksum(signature: string, content: Buffer): number {
  return crc32(content, crc32(signature));
}
