import { hash } from 'node:crypto';
import type { DocumentNode } from 'graphql';
import { createCache } from '../caches.js';

/** Keeps documents that have been parsed and validated; Apollo Server calls all but `of`. */
export interface Documents {
  /** The document of a text, if it is kept. */
  of(text: string): DocumentNode | undefined;
  get(key: string): Promise<DocumentNode | undefined>;
  set(key: string, document: DocumentNode): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/** Longer texts are read again each time: one of them would push out many others. */
const MAX_LENGTH = 16_384;

export function createDocuments(): Documents {
  const documents = createCache<DocumentNode>('documents', bytesOf);
  return {
    of: (text) => (text.length > MAX_LENGTH ? undefined : documents.get(hash('sha256', text))),
    get: async (key) => documents.get(hashIn(key)),
    async set(key, document) {
      const length = document.loc?.source.body.length ?? 0;
      if (length <= MAX_LENGTH) documents.set(hashIn(key), document);
    },
    delete: async (key) => documents.delete(hashIn(key)),
  };
}

/** Apollo Server's keys end in the SHA-256 of the text, in hexadecimal digits. */
function hashIn(key: string): string {
  return key.slice(-64);
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
