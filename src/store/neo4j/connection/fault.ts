import { ThroughlineError } from '../../../errors.js';
import { tooBusy } from './lanes.js';
import { codeOf, isAcquisitionTimeout, type Outage, RETRY_MS } from './outage.js';

/** Whether the same statement may well succeed at once. */
export function isPassing(error: unknown): boolean {
  const code = codeOf(error);
  if (code === undefined || isTooLarge(code) || isTooLong(code)) return false;
  // The server has waited for it already, for a second.
  if (code.endsWith('.DatabaseUnavailable')) return false;
  return (
    code === 'ServiceUnavailable' ||
    code === 'SessionExpired' ||
    code === 'Neo.ClientError.Security.AuthorizationExpired' ||
    code.startsWith('Neo.TransientError.')
  );
}

/**
 * An error of a database that is there, as the client may see it; what is our own fault stays as it
 * is.
 */
export function translateFault(error: unknown, timeoutMs: number): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  if (isAcquisitionTimeout(error) || BUSY.has(code)) return tooBusy(error);
  if (isTooLong(code)) return tooLong(timeoutMs, error);
  if (isTooLarge(code)) {
    const message =
      'The answer takes more memory than the database gives to one; ask for less at once.';
    return new ThroughlineError('QUERY_TOO_COSTLY', message, { cause: error });
  }
  if (STOPPED.has(code) || code.startsWith('Neo.TransientError.')) {
    return unavailable(RETRY_MS, error);
  }
  return error;
}

/** The database takes no more at a time. */
const BUSY: ReadonlySet<string> = new Set([
  'Neo.TransientError.Request.NoThreadsAvailable',
  'Neo.TransientError.Request.ResourceExhaustion',
  'Neo.TransientError.Transaction.MaximumTransactionLimitReached',
]);

/** Someone has ended what was running: whoever runs the database, or that itself before it stops. */
const STOPPED: ReadonlySet<string> = new Set([
  'Neo.ClientError.Transaction.LockClientStopped',
  'Neo.ClientError.Transaction.Terminated',
]);

/** Clients are told no more than that the database is away. */
export function unavailable(retryMs: number, cause: unknown, reason?: string): ThroughlineError {
  const message = reason ?? 'The database cannot be reached; try again in a moment.';
  const details = { retryAfter: Math.ceil(retryMs / 1_000) };
  return new ThroughlineError('DATABASE_UNAVAILABLE', message, { details, cause });
}

/** An outage as whoever runs the server is told of it. */
export function notReady({ kind, reason, retryMs, cause }: Outage): ThroughlineError {
  const details = { outage: kind, retryAfter: Math.ceil(retryMs / 1_000) };
  return new ThroughlineError('DATABASE_UNAVAILABLE', reason, { details, cause });
}

/** Whether a translated error says that the database is away. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof ThroughlineError && error.code === 'DATABASE_UNAVAILABLE';
}

export function tooLong(timeoutMs: number, cause?: unknown): ThroughlineError {
  const message = `No answer was found within ${timeoutMs} ms; ask for less at once.`;
  return new ThroughlineError('QUERY_TIMEOUT', message, { cause });
}

function isTooLong(code: string): boolean {
  return code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut');
}

function isTooLarge(code: string): boolean {
  return (
    code.endsWith('OutOfMemoryError') ||
    code.endsWith('TransactionMemoryLimit') ||
    code.endsWith('StackOverFlowError')
  );
}
