import * as z from 'zod';
import { idPrefix } from '../../domain/ids.js';
import type { NodeType } from '../../domain/type-names.js';

/** What a field that names another thing may name. */
export interface Reference {
  /** In words, for messages: "a person". */
  readonly expected: string;
  readonly types: readonly NodeType[] | 'RelationKind';
  /** What is left out of the id when it is written, where only one type can stand. */
  readonly prefix: string;
}

/** The reference behind each schema of a field that names another thing. */
export const references = z.registry<Reference>();

/** A field that names one type of thing; its type may be left out: `ana-de-armas`. */
export function referenceTo(type: NodeType) {
  const prefix = `${idPrefix(type)}/`;
  const expected = `a ${idPrefix(type)}`;
  return reference({ expected, types: [type], prefix });
}

/** A field that names one of several types of things, by the whole id. */
export function referenceToAny(types: readonly NodeType[], expected: string) {
  return reference({ expected, types, prefix: '' });
}

export function referenceToRelationKind() {
  return reference({ expected: 'a kind of relation', types: 'RelationKind', prefix: '' });
}

/** The id that a written reference stands for. */
export function wholeId(written: string, { prefix }: Reference): string {
  return written.includes('/') ? written : prefix + written;
}

/** A reference as it is written for an id. */
export function shortId(id: string, { prefix }: Reference): string {
  return id.startsWith(prefix) ? id.slice(prefix.length) : id;
}

function reference(to: Reference) {
  return z
    .string()
    .transform((written) => wholeId(written, to))
    .register(references, to);
}
