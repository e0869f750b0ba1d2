import { ThroughlineError } from '../../../errors.js';
import { tooBusy } from './lanes.js';
import { codeOf, isAcquisitionTimeout, type Outage, RETRY_MS } from './outage.js';

/** Whether the same statement may succeed if it is repeated at once. */
export function isTransient(error: unknown): boolean {
  const code = codeOf(error);
  if (code === undefined || isTooLarge(code) || isTooLong(code)) return false;
  // The server has already waited a second for its database.
  if (code.endsWith('.DatabaseUnavailable')) return false;
  return (
    code === 'ServiceUnavailable' ||
    code === 'SessionExpired' ||
    code === 'Neo.ClientError.Security.AuthorizationExpired' ||
    code.startsWith('Neo.TransientError.')
  );
}

/** Translates an error of a database that is up for clients; our own errors stay as they are. */
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

/** The database has as much to do as it accepts. */
const BUSY: ReadonlySet<string> = new Set([
  'Neo.TransientError.Request.NoThreadsAvailable',
  'Neo.TransientError.Request.ResourceExhaustion',
  'Neo.TransientError.Transaction.MaximumTransactionLimitReached',
]);

/** The statement was ended by an administrator, or by the database before it stopped. */
const STOPPED: ReadonlySet<string> = new Set([
  'Neo.ClientError.Transaction.LockClientStopped',
  'Neo.ClientError.Transaction.Terminated',
]);

/** For clients, who learn only that the database is down. */
export function unavailable(retryMs: number, cause: unknown, reason?: string): ThroughlineError {
  const message = reason ?? 'The database cannot be reached; try again in a moment.';
  const details = { retryAfter: Math.ceil(retryMs / 1_000) };
  return new ThroughlineError('DATABASE_UNAVAILABLE', message, { details, cause });
}

/** For operators, who learn what kind of outage it is. */
export function notReady({ kind, reason, retryMs, cause }: Outage): ThroughlineError {
  const details = { outage: kind, retryAfter: Math.ceil(retryMs / 1_000) };
  return new ThroughlineError('DATABASE_UNAVAILABLE', reason, { details, cause });
}

/** Whether a translated error says that the database is down. */
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
