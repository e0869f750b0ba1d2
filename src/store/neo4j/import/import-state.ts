import type { Session, Transaction } from 'neo4j-driver';
import { LOCK_LABEL, STATE_LABEL } from '../schema/graph-schema.js';

/*
 * Neo4j isolates no better than READ COMMITTED: while a commit is being applied, a reader sees part
 * of it. Of a large import that part lasts a second. So an import counts before and after its commit,
 * in transactions of their own, on a node that every statement reads last: one that finds the number
 * of a moment when nothing was being committed has seen no commit half done (a sequence lock).
 *
 * The number is odd while an import commits, and never falls. Whoever holds the lock makes it odd, by
 * a number that was not there before. It becomes even by "commit n is over", which is only said by
 * who knows it: the import itself, when the database has confirmed commit n, or whoever holds the
 * lock, which ends with the transaction that commits. What is said of n stays true and changes no
 * other number, so that it may come late, twice, or from an import that has long been killed.
 */

/** What the transaction of an import is known by to others. */
export const IMPORT_METADATA = Object.freeze({ throughline: 'import' });

const COUNT = `MATCH (state:${STATE_LABEL} {id: 'import'})
RETURN state.commits AS commits`;

/** Writing locks the node, so that what is read of it next is what others have left. */
const LOCKED = `SET state.countedAt = datetime()
WITH state`;

/** A count that is begun anew, for the database was emptied, is beyond all that readers remember. */
const BEGIN = `MERGE (state:${STATE_LABEL} {id: 'import'})
${LOCKED}, coalesce(state.commits, 2 * timestamp()) AS before
SET state.commits = before + 1 + before % 2
RETURN state.commits AS commit`;

const END = `MATCH (state:${STATE_LABEL} {id: 'import'})
${LOCKED}
WHERE state.commits = $commit
SET state.commits = state.commits + 1`;

/** Waits for any other import, which holds this node until its transaction has ended. */
export async function takeLock(transaction: Transaction): Promise<void> {
  await transaction.run(`MERGE (lock:${LOCK_LABEL} {id: 'import'})
SET lock.takenAt = datetime()`);
}

/**
 * Ends the count of an import that was killed, or has yet to do so itself. It is read by the
 * transaction that holds the lock, as nobody commits while that can be done.
 */
export async function settleCount(transaction: Transaction, session: Session): Promise<void> {
  const count = await readCount(transaction);
  if (count % 2 === 1) await endCount(session, count);
}

/**
 * Commits and counts that with `session`: the number is odd meanwhile. It stays so when the commit
 * fails, since a database that was lost may still be at it; the next import settles that.
 */
export async function commitCounted(transaction: Transaction, session: Session): Promise<void> {
  const { records } = await session.run(BEGIN);
  await transaction.commit();
  await endCount(session, records[0]?.get('commit'));
}

async function endCount(session: Session, commit: number): Promise<void> {
  await session.run(END, { commit });
}

/** The count as it is; before any import it is 0. */
export async function readCount(from: Session | Transaction): Promise<number> {
  const { records } = await from.run(COUNT);
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
