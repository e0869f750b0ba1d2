import autocannon from 'autocannon';
import type { HttpOperation } from './http-operations.js';

const CONNECTIONS = 8;

/** How long to send, or how many requests. */
export type Amount = { readonly seconds: number } | { readonly requests: number };

interface Load {
  readonly requests: number;
  readonly perSecond: number;
}

/** Sends an operation repeatedly over several connections, each waiting for its answer. */
export async function load(url: string, operation: HttpOperation, amount: Amount): Promise<Load> {
  const result = await autocannon({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: operation.query, variables: operation.variables }),
    connections: CONNECTIONS,
    ...('seconds' in amount ? { duration: amount.seconds } : { amount: amount.requests }),
    sampleInt: 50,
  });
  const { '2xx': requests, non2xx, errors } = result;
  if (non2xx + errors > 0) {
    throw new Error(`${operation.name}: ${non2xx + errors} requests to ${url} failed.`);
  }
  const seconds = (result.finish.getTime() - result.start.getTime()) / 1000;
  return { requests, perSecond: requests / seconds };
}
