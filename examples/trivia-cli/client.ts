import type { TypedDocumentString } from './operations.js';
import { Refusal } from './refusal.js';

/** Sends an operation to the API. */
export type Ask = <Data, Variables>(
  operation: TypedDocumentString<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

export function createClient(url: string): Ask {
  return async (operation, variables) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: operation.toString(), variables }),
    }).catch(() => {
      throw new Refusal(`nobody answers at ${url}: start the server with "npm start"`);
    });
    const answer = await response.json().catch(() => {
      throw new Refusal(`what answers at ${url} is no GraphQL API`);
    });
    const { data, errors } = answer as Answer;
    if (errors !== undefined) throw new Refusal(errors.map(({ message }) => message).join('\n'));
    return data as never;
  };
}
