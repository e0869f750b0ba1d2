/** What keeps a database from answering, and when it is worth asking again. */
export interface Outage {
  readonly kind: OutageKind;
  /** For operators; clients learn only that the database is down. */
  readonly reason: string;
  readonly retryMs: number;
  readonly cause: unknown;
  /** Whether the error alone proves it. If not, a probe decides, as one statement may be to blame. */
  readonly isProven: boolean;
}

export type OutageKind =
  /** The user or password is wrong, or the user may not log in. */
  | 'password'
  /** The host name cannot be resolved. */
  | 'name'
  /** Nothing listens at the address. */
  | 'refused'
  /** There is no route to the address. */
  | 'unreachable'
  /** Only one side encrypts, or the certificate is not trusted. */
  | 'tls'
  /** Something listens and does not speak Bolt. */
  | 'protocol'
  /** Connections are closed as soon as they are opened. */
  | 'closed'
  /** Connections are accepted, but nothing is answered. */
  | 'silent'
  /** There is no such database. */
  | 'database'
  /** The database is starting, stopping or stopped. */
  | 'stopped'
  /** The database has failed: its disk is full, or its files are damaged. */
  | 'panic';

/** Whether the server still answers, if only that its database is down. */
export function isAnswering({ kind }: Outage): boolean {
  return ANSWERING.has(kind);
}

const ANSWERING: ReadonlySet<OutageKind> = new Set(['password', 'database', 'stopped', 'panic']);

/** The database has answered nothing in time. */
export class SilentDatabaseError extends Error {
  override readonly name = 'SilentDatabaseError';
}

/** Short enough that service resumes soon after the database is back. */
export const RETRY_MS = 500;

/** Neo4j locks out a user who keeps trying, and a wrong password does not fix itself. */
const RETRY_LOGIN_MS = 30_000;

/** Reads an error as an outage; undefined where the database is up and refuses a statement. */
export function readOutage(error: unknown): Outage | undefined {
  // With routing, the driver wraps the first cause in later ones.
  for (const part of causesOf(error).toReversed()) {
    const found = readPart(part);
    if (found !== undefined) {
      return Object.freeze({ retryMs: RETRY_MS, isProven: true, ...found, cause: error });
    }
  }
  return undefined;
}

type Found = Pick<Outage, 'kind' | 'reason'> & Partial<Outage>;

function readPart(error: Error): Found | undefined {
  if (error instanceof SilentDatabaseError) {
    return { kind: 'silent', reason: 'Neo4j accepts connections and is silent.' };
  }
  const code = codeOf(error);
  if (code === undefined) return undefined;
  if (isAcquisitionTimeout(error)) {
    return { kind: 'silent', reason: 'Neo4j accepts no new connections.', isProven: false };
  }
  if (isAnswer(error)) return readRefusal(code);
  if (LOST.has(code)) return readConnectionFailure(error.message);
  if (OTHERS.has(code)) return { ...readConnectionFailure(error.message), isProven: false };
  return undefined;
}

/** Whether an error is an answer of the database. */
export function isAnswer(error: unknown): boolean {
  return codeOf(error)?.startsWith('Neo.') === true;
}

/** The driver's own codes. */
const LOST: ReadonlySet<string> = new Set(['ServiceUnavailable', 'SessionExpired']);
const OTHERS: ReadonlySet<string> = new Set(['ProtocolError', 'N/A']);

/** The driver has no code of its own for a connection that was not available in time. */
export function isAcquisitionTimeout(error: unknown): boolean {
  return (
    error instanceof Error &&
    codeOf(error) === 'N/A' &&
    error.message.startsWith('Connection acquisition timed out')
  );
}

/**
 * The driver keeps only the message of a socket's error, which contains Node's code. The message is
 * empty where a name has several addresses and none of them accepts a connection.
 */
function readConnectionFailure(message: string): Found {
  const [, cause = message] = message.split('Caused by: ');
  for (const { kind, pattern, why } of CONNECTION_FAILURES) {
    const [found] = pattern.exec(cause) ?? [];
    if (found === undefined) continue;
    const code = /^E[A-Z_]+$/.test(found) ? ` (${found})` : '';
    return { kind, reason: `Neo4j cannot be reached: ${why}${code}.` };
  }
  return { kind: 'unreachable', reason: 'Neo4j cannot be reached.' };
}

interface ConnectionFailure {
  readonly kind: OutageKind;
  readonly pattern: RegExp;
  readonly why: string;
}

const CONNECTION_FAILURES: readonly ConnectionFailure[] = [
  { kind: 'name', pattern: /\bENOTFOUND\b|\bEAI_[A-Z]+\b/, why: 'its host name has no address' },
  { kind: 'refused', pattern: /\bECONNREFUSED\b/, why: 'nothing listens at its address' },
  {
    kind: 'unreachable',
    pattern: /\bE(?:HOST|NET)UNREACH\b|\bETIMEDOUT\b|^Failed to establish connection/,
    why: 'there is no route to its address',
  },
  { kind: 'tls', pattern: /\bcertificate\b/, why: 'its certificate is not trusted' },
  {
    kind: 'tls',
    pattern: /\b(?:SSL|TLS)\b/,
    why: 'encryption was asked for, and its port does not encrypt',
  },
  {
    kind: 'protocol',
    pattern: /responded HTTP|Bolt protocol version/,
    why: 'what listens at its address does not speak Bolt',
  },
  {
    kind: 'closed',
    pattern: /\bECONNRESET\b|\bEPIPE\b|closed by server/,
    why: 'it closes connections; it may be stopping, or expect encryption',
  },
  {
    kind: 'refused',
    pattern: /^Failed to connect to server/,
    why: 'none of its addresses accepts a connection',
  },
];

/** Reads what a database reports of itself: https://neo4j.com/docs/status-codes/current/errors/ */
function readRefusal(code: string): Found | undefined {
  if (code.startsWith('Neo.ClientError.Security.')) {
    return {
      kind: 'password',
      reason: `Neo4j refuses the user or password (${code}).`,
      retryMs: RETRY_LOGIN_MS,
      isProven: LOGIN_FAILURES.has(code),
    };
  }
  if (code.startsWith('Neo.ClientError.Database.')) {
    return { kind: 'database', reason: `Neo4j has no such database (${code}).`, isProven: false };
  }
  if (code.endsWith('.DatabaseUnavailable') || code.startsWith('Neo.DatabaseError.Database.')) {
    const reason = `Neo4j is there, but its database is not (${code}).`;
    return { kind: 'stopped', reason, isProven: false };
  }
  if (code.startsWith('Neo.DatabaseError.') || code === 'Neo.ClientError.Routing.DbmsInPanic') {
    const reason = `Neo4j is there, but its database has failed; its log says why (${code}).`;
    return { kind: 'panic', reason, isProven: false };
  }
  return undefined;
}

/** Other refusals may concern one statement, or one moment. */
const LOGIN_FAILURES: ReadonlySet<string> = new Set([
  'Neo.ClientError.Security.AuthenticationRateLimit',
  'Neo.ClientError.Security.CredentialsExpired',
  'Neo.ClientError.Security.Unauthorized',
]);

/** The error and its causes, outermost first. */
function causesOf(error: unknown): readonly Error[] {
  const causes: Error[] = [];
  for (let part = error; part instanceof Error && causes.length < MAX_CAUSES; part = part.cause) {
    causes.push(part);
  }
  return causes;
}

const MAX_CAUSES = 10;

export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
