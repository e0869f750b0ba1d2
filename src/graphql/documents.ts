import { hash } from 'node:crypto';
import type { DocumentNode } from 'graphql';
import { createCache } from '../caches.js';

/** Keeps documents that have been parsed and validated. */
export interface Documents {
  /** The document of a text, if it is kept. */
  of(text: string): DocumentNode | undefined;
  keep(text: string, document: DocumentNode): void;
}

/** Longer texts are read again each time: one of them would push out many others. */
const MAX_LENGTH = 16_384;

export function createDocuments(): Documents {
  const documents = createCache<DocumentNode>('documents', bytesOf);
  return {
    of: (text) => (text.length > MAX_LENGTH ? undefined : documents.get(hash('sha256', text))),
    keep(text, document) {
      if (text.length <= MAX_LENGTH) documents.set(hash('sha256', text), document);
    },
  };
}

/** Measured: what a document takes by itself, and for each token with the nodes it belongs to. */
const DOCUMENT_BYTES = 1_000;
const TOKEN_BYTES = 320;
const CHARACTER_BYTES = 2;

function bytesOf({ loc }: DocumentNode): number {
  let tokens = 0;
  for (let token = loc?.startToken; token; token = token.next ?? undefined) tokens += 1;
  const length = loc?.source.body.length ?? 0;
  return DOCUMENT_BYTES + TOKEN_BYTES * tokens + CHARACTER_BYTES * length;
}
