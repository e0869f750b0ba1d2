import neo4j, { type Driver } from 'neo4j-driver';

/** The address of a Neo4j database, and the credentials for it. */
export interface Neo4jSettings {
  /** bolt://, neo4j:// or one of their encrypted forms. */
  readonly uri: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** Absent for the server's default database. */
  readonly database?: string | undefined;
}

const CONNECT_MS = 2_000;

/** More than the lanes have slots; the rest is for probes, checks, warm-up and imports. */
export const POOL_SIZE = 64;

/**
 * Opens a driver that gives up within `connectMs`: with the driver's defaults a call waits 30 s for
 * a server that is down, and 60 s for one that accepts connections and stays silent. It connects
 * when first used; close it when done. A frozen server can still hold a running call for ever, so
 * callers must bound their calls.
 */
export function openDriver({ uri, user, password }: Neo4jSettings, connectMs = CONNECT_MS): Driver {
  const token = password === undefined ? undefined : neo4j.auth.basic(user ?? 'neo4j', password);
  return neo4j.driver(uri, token, {
    // The only setting that bounds the wait for a server that accepts a connection and stays silent.
    connectionAcquisitionTimeout: connectMs,
    connectionTimeout: connectMs,
    maxConnectionPoolSize: POOL_SIZE,
    maxTransactionRetryTime: connectMs,
    // Results are bounded by the cost limits, and one round trip suffices to pull them whole.
    fetchSize: -1,
    // Every stored integer is within the range that a number represents exactly.
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    userAgent: 'throughline',
  });
}
