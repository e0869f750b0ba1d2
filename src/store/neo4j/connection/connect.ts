import neo4j, { type Driver } from 'neo4j-driver';

/** Where a Neo4j database is, and who asks. */
export interface Neo4jSettings {
  /** bolt://, neo4j:// or one of their encrypted forms. */
  readonly uri: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** The server's default database when absent. */
  readonly database?: string | undefined;
}

const CONNECT_MS = 2_000;

/** More than pass the lanes at once: the others are for probes, checks, warm-up and imports. */
export const POOL_SIZE = 64;

/**
 * A driver that gives up quickly, within `connectMs`: with its own defaults a call waits 30 s for a
 * server that is away and 60 s for one that accepts and never speaks. Nothing is connected yet; close
 * it when done. A frozen server still holds a running call for ever, so callers bound their calls themselves.
 */
export function openDriver({ uri, user, password }: Neo4jSettings, connectMs = CONNECT_MS): Driver {
  const token = password === undefined ? undefined : neo4j.auth.basic(user ?? 'neo4j', password);
  return neo4j.driver(uri, token, {
    // The only setting that bounds waiting for a server that accepts a connection and is silent.
    connectionAcquisitionTimeout: connectMs,
    connectionTimeout: connectMs,
    maxConnectionPoolSize: POOL_SIZE,
    maxTransactionRetryTime: connectMs,
    // Results are bounded by the cost of their plan: pulled whole, they take one round trip.
    fetchSize: -1,
    // Every integer stored is within what a number holds exactly.
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    userAgent: 'throughline',
  });
}
