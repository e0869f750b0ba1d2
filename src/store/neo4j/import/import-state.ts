import neo4j, { type Session, type Transaction } from 'neo4j-driver';
import { LOCK_LABEL, STATE_LABEL } from '../schema/graph-schema.js';

/*
 * Neo4j isolates no better than READ COMMITTED: while a commit is being applied, a reader sees part
 * of it. Of a large import that part lasts a second. So an import counts before and after its commit,
 * in transactions of their own, on a node that every statement reads last: one that finds the number
 * of a moment when nothing was being committed has seen no commit half done (a sequence lock).
 */

/** What the transaction of an import is known by to others. */
export const IMPORT_METADATA = Object.freeze({ throughline: 'import' });

const BEGIN = `MATCH (state:${STATE_LABEL} {id: 'import'})
SET state.commits = coalesce(state.commits, 0) + 1
RETURN state.commits AS commit`;

/** Once the lock is free the next import may have ended the count, and begun one of its own. */
const END = `MATCH (state:${STATE_LABEL} {id: 'import', commits: $commit})
SET state.commits = $commit + 1`;

export async function createState(session: Session): Promise<void> {
  await session.run(`MERGE (state:${STATE_LABEL} {id: 'import'})
ON CREATE SET state.commits = 0`);
}

/** Waits for any other import, which holds this node until its transaction ends. */
export async function takeLock(transaction: Transaction): Promise<void> {
  await transaction.run(`MERGE (lock:${LOCK_LABEL} {id: 'import'})
SET lock.takenAt = datetime()`);
}

/** Ends the count of an import that was killed; for the holder of the lock, since no one else commits. */
export async function settleCount(session: Session): Promise<void> {
  await session.run(`MATCH (state:${STATE_LABEL} {id: 'import'})
WHERE state.commits % 2 = 1
SET state.commits = state.commits + 1`);
}

/** Commits and counts that with `session`: the number is odd meanwhile. */
export async function commitCounted(transaction: Transaction, session: Session): Promise<void> {
  const { records } = await session.run(BEGIN);
  try {
    await transaction.commit();
  } finally {
    await session.run(END, { commit: neo4j.int(records[0]?.get('commit')) });
  }
}

/** The count as it is; before any import it is 0. */
export async function readCount(session: Session): Promise<number> {
  const { records } = await session.run(`MATCH (state:${STATE_LABEL} {id: 'import'})
RETURN state.commits AS commits`);
  return records[0]?.get('commits') ?? 0;
}

/**
 * Whether an import may be committing now. One that was killed while it did has left an odd number,
 * but no transaction.
 */
export async function isImporting(session: Session): Promise<boolean> {
  const { records } = await session.run(
    'SHOW TRANSACTIONS YIELD metaData WHERE metaData.throughline = $name RETURN count(*) AS imports',
    { name: IMPORT_METADATA.throughline },
  );
  return records[0]?.get('imports') > 0;
}
