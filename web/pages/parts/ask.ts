import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';

/** Sends an operation to the API of the server that the page is from. */
export async function ask<Data, Variables>(
  document: DocumentTypeDecoration<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query: String(document), variables }),
    ...(signal !== undefined && { signal }),
  });
  const { data, errors } = (await response.json()) as ApiAnswer;
  const [error] = errors ?? [];
  if (error !== undefined) throw new Refusal(error.message, error.extensions.code);
  return data as Data;
}

interface ApiAnswer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string };
  }[];
}

/** The API refuses what it was asked. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}
