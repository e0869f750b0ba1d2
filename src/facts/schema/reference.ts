import * as z from 'zod';
import { idPrefix } from '../../domain/ids.js';
import type { NodeType } from '../../domain/type-names.js';

/** What a field that refers to another thing may refer to. */
export interface Reference {
  /** In words, for messages: "a person". */
  readonly expected: string;
  readonly types: readonly NodeType[] | 'RelationKind';
  /** The part of the id that is left out in writing, where only one type is possible. */
  readonly prefix: string;
}

/** What each schema of such a field refers to. */
export const references = z.registry<Reference>();

/** A field that refers to things of one type, which may be left out: `ana-de-armas`. */
export function referenceTo(type: NodeType) {
  const prefix = `${idPrefix(type)}/`;
  const expected = `a ${idPrefix(type)}`;
  return reference({ expected, types: [type], prefix });
}

/** A field that refers to things of several types, by the whole id. */
export function referenceToAny(types: readonly NodeType[], expected: string) {
  return reference({ expected, types, prefix: '' });
}

export function referenceToRelationKind() {
  return reference({ expected: 'a kind of relation', types: 'RelationKind', prefix: '' });
}

/** The full id of a reference as written. */
export function wholeId(written: string, { prefix }: Reference): string {
  return written.includes('/') ? written : prefix + written;
}

/** An id as it is written in a reference. */
export function shortId(id: string, { prefix }: Reference): string {
  return id.startsWith(prefix) ? id.slice(prefix.length) : id;
}

function reference(to: Reference) {
  return z
    .string()
    .transform((written) => wholeId(written, to))
    .register(references, to);
}
