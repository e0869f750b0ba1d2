import { ThroughlineError } from '../../errors.js';

/** What keeps a database from answering, and when it is worth to ask again. */
export interface Outage {
  /** For whoever runs the server; clients are told no more than that the database is away. */
  readonly reason: string;
  readonly retryMs: number;
  readonly cause: unknown;
}

/** Often enough to be back soon after the database is. */
const RETRY_MS = 500;

/** Neo4j locks a user out who keeps trying; a wrong password does not mend itself either. */
const RETRY_LOGIN_MS = 30_000;

/** The error of a database that has answered nothing within the time it was given. */
export class SilentDatabaseError extends Error {
  override readonly name = 'SilentDatabaseError';
}

/** Reads an error as an outage; undefined where the database is there and refuses a statement. */
export function readOutage(error: unknown): Outage | undefined {
  const code = codeOf(error);
  const outage = (reason: string, retryMs = RETRY_MS): Outage => ({
    reason,
    retryMs,
    cause: error,
  });
  if (error instanceof SilentDatabaseError)
    return outage('Neo4j accepts connections and is silent.');
  if (code === undefined) return undefined;
  if (code.startsWith('Neo.ClientError.Security.')) {
    return outage(`Neo4j refuses the user or password (${code}).`, RETRY_LOGIN_MS);
  }
  if (code.startsWith('Neo.ClientError.Database.')) {
    return outage(`Neo4j has no such database (${code}).`);
  }
  if (UNREACHABLE.has(code)) return outage('Neo4j cannot be reached.');
  if (isUnready(code)) return outage(`Neo4j is there, but its database is not (${code}).`);
  return undefined;
}

/** The driver's own codes; the last is that of a connection that was not to be had in time. */
const UNREACHABLE: ReadonlySet<string> = new Set(['ServiceUnavailable', 'SessionExpired', 'N/A']);

function isUnready(code: string): boolean {
  return (
    code.startsWith('Neo.DatabaseError.Database.') ||
    code === 'Neo.TransientError.General.DatabaseUnavailable' ||
    code === 'Neo.TransientError.Database.DatabaseUnavailable'
  );
}

/** Whether the same statement may well succeed at once. */
export function isPassing(error: unknown): boolean {
  const code = codeOf(error);
  if (code === undefined || isTooLarge(code) || isTooLong(code)) return false;
  return (
    code === 'ServiceUnavailable' ||
    code === 'SessionExpired' ||
    code.startsWith('Neo.TransientError.')
  );
}

/** A driver's error as the client may see it; what is our own fault stays as it is. */
export function translateFault(error: unknown, timeoutMs: number): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  if (isTooLong(code)) return tooLong(timeoutMs, error);
  if (isTooLarge(code)) {
    const message =
      'The answer takes more memory than the database gives to one; ask for less at once.';
    return new ThroughlineError('QUERY_TOO_COSTLY', message, { cause: error });
  }
  if (readOutage(error) !== undefined || code.startsWith('Neo.TransientError.')) {
    return unavailable(RETRY_MS, error);
  }
  return error;
}

export function unavailable(retryMs: number, cause: unknown, reason?: string): ThroughlineError {
  const message = reason ?? 'The database cannot be reached; try again in a moment.';
  const details = { retryAfter: Math.ceil(retryMs / 1_000) };
  return new ThroughlineError('DATABASE_UNAVAILABLE', message, { details, cause });
}

/** Whether a translated error says that the database is away. */
export function isOutage(error: unknown): boolean {
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
  return code.endsWith('OutOfMemoryError') || code.endsWith('TransactionMemoryLimit');
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
