import { readFile } from 'node:fs/promises';
import type {
  CheckAnswerQuery,
  CheckAnswerQueryVariables,
  QuizQuery,
  QuizQueryVariables,
} from './operations.js';

/** The operations of operations.graphql: what each takes, and what it gives. */
interface Operations {
  readonly Quiz: { readonly takes: QuizQueryVariables; readonly gives: QuizQuery };
  readonly CheckAnswer: {
    readonly takes: CheckAnswerQueryVariables;
    readonly gives: CheckAnswerQuery;
  };
}

/** Sends an operation to the API. */
export type Ask = <Name extends keyof Operations>(
  name: Name,
  variables: Operations[Name]['takes'],
) => Promise<Operations[Name]['gives']>;

/** What the API, or the way to it, says in place of an answer. */
export class ApiError extends Error {}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

export async function createClient(url: string): Promise<Ask> {
  const query = await readFile(`${import.meta.dirname}/operations.graphql`, 'utf8');
  return async (operationName, variables) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, operationName, variables }),
    }).catch(() => {
      throw new ApiError(`nobody answers at ${url}: start the server with "npm start"`);
    });
    const answer = await response.json().catch(() => {
      throw new ApiError(`what answers at ${url} is no GraphQL API`);
    });
    const { data, errors } = answer as Answer;
    if (errors !== undefined) throw new ApiError(errors.map(({ message }) => message).join('\n'));
    return data as never;
  };
}
