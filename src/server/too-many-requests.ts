import { ThroughlineError } from '../errors.js';

const RETRY_S = 1;

/** Refuses what there is no room for now, but may be in a second. */
export function tooManyRequests(what: string): ThroughlineError {
  return new ThroughlineError('TOO_MANY_REQUESTS', `${what}; try again in a moment.`, {
    details: { retryAfter: RETRY_S },
  });
}
